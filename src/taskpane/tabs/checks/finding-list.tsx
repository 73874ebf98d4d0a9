import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Checked } from '#actions/check/check';
import { findingGroups } from '#actions/findings/finding-groups';
import type { ListedFinding } from '#actions/findings/finding-list';
import { More } from '../../parts/more.tsx';
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

/**
 * Findings by unit, task or notice, doubts about figures first; many of one kind are one
 * sentence that can be opened. More are rendered as the user scrolls.
 */
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
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const grouped = useMemo(() => {
    const listed = new Map(shown.map((one) => [one.finding, one]));
    return findingGroups(shown.map(({ finding }) => finding)).map(({ kind, of, findings }) => ({
      kind,
      of,
      members: findings.flatMap((finding) => listed.get(finding) ?? []),
    }));
  }, [shown]);
  const groups = grouped.map((group) => ({
    ...group,
    isOpen: group.kind !== 'same' || opened.has(group.of),
  }));
  const lines = groups.reduce((sum, { isOpen, members }) => sum + (isOpen ? members.length : 1), 0);
  const toggle = (code: string): void =>
    setOpened(new Set(opened.has(code) ? [...opened].filter((one) => one !== code) : [...opened, code]));
  let left = most;
  return (
    <Stack gap="l">
      {groups.map(({ kind, of, members, isOpen }) => {
        if (left <= 0) return null;
        const title = titles.group(kind, of, members.length);
        const page = isOpen ? members.slice(0, left) : [];
        left -= isOpen ? page.length : 1;
        return (
          <section key={`${kind} ${of}`} aria-label={title}>
            <Subtitle2 as="h2" className={styles.title}>
              {title}
            </Subtitle2>
            {kind === 'same' && (
              <Button size="small" aria-expanded={isOpen} onClick={() => toggle(of)}>
                {isOpen ? text.fold : text.unfold(members.length)}
              </Button>
            )}
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
      {lines > most && (
        <More
          label={text.more(Math.min(PAGE, lines - most))}
          onMore={() => setMost((before) => before + PAGE)}
        />
      )}
    </Stack>
  );
}
