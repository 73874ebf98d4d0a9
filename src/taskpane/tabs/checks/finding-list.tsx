import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Checked } from '#actions/check/check';
import { findingGroups } from '#actions/findings/finding-groups';
import type { ListedFinding } from '#actions/findings/finding-list';
import { Stack } from '../../parts/stack.tsx';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { useText } from '../../use-pane.ts';
import { FindingItem } from './finding-item.tsx';
import { useTitles } from './titles.ts';

/** How many findings are rendered at once: a few screens. */
const PAGE = 40;

const useStyles = makeStyles({
  title: { display: 'block', marginBlock: `0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
});

/** Findings by unit, task or notice, the most severe first; more are rendered as the user scrolls. */
export function FindingList({
  checked,
  shown,
  onFolded,
}: {
  readonly checked: Checked;
  readonly shown: readonly ListedFinding[];
  readonly onFolded: () => void;
}) {
  const styles = useStyles();
  const text = useText(CHECKS_TEXT);
  const titles = useTitles(checked);
  const [most, setMost] = useState(PAGE);
  const groups = useMemo(() => {
    const listed = new Map(shown.map((one) => [one.finding, one]));
    return findingGroups(shown.map(({ finding }) => finding)).map(({ kind, of, findings }) => ({
      kind,
      of,
      members: findings.flatMap((finding) => listed.get(finding) ?? []),
    }));
  }, [shown]);
  let left = most;
  return (
    <Stack gap="l">
      {groups.map(({ kind, of, members }) => {
        const page = members.slice(0, left);
        left = Math.max(0, left - members.length);
        if (page.length === 0) return null;
        const title = titles.group(kind, of);
        return (
          <section key={`${kind} ${of}`} aria-label={title}>
            <Subtitle2 as="h2" className={styles.title}>
              {title}
            </Subtitle2>
            <Stack as="ul">
              {page.map((listed) => (
                <FindingItem
                  key={listed.key}
                  listed={listed}
                  about={titles.about(listed, kind)}
                  onFolded={onFolded}
                />
              ))}
            </Stack>
          </section>
        );
      })}
      {shown.length > most && (
        <More
          label={text.more(Math.min(PAGE, shown.length - most))}
          onMore={() => setMost((before) => before + PAGE)}
        />
      )}
    </Stack>
  );
}

/** Shows the next page when it is pressed or scrolled into view. */
function More({ label, onMore }: { readonly label: string; readonly onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
    });
    observer.observe(current);
    return () => observer.disconnect();
  });
  return (
    <div ref={place}>
      <Button appearance="subtle" onClick={onMore}>
        {label}
      </Button>
    </div>
  );
}
