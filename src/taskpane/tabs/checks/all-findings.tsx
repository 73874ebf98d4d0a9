import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Checked } from '#actions/check/check';
import { ALL_FINDINGS } from '#actions/findings/finding-filter';
import { Empty } from '../../parts/empty.tsx';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { useText } from '../../use-pane.ts';
import { Filters } from './filters.tsx';
import { FindingList } from './finding-list.tsx';
import { useFindings } from './use-findings.ts';

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground3, outlineStyle: 'none', ...typographyStyles.caption1 },
});

/** The findings of the workbook with their filters. */
export function AllFindings({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const text = useText(CHECKS_TEXT);
  const { all, counts, shown, filter, setFilter } = useFindings(checked);
  const count = useRef<HTMLDivElement>(null);
  const isFolded = shown.length === 0 && counts.settled === all.length && !filter.isSettledShown;
  return (
    <>
      <Filters counts={counts} filter={filter} onChange={setFilter} />
      <div ref={count} className={styles.count} role="status" tabIndex={-1}>
        {text.shown(shown.length, all.length)}
      </div>
      {isFolded && <Empty text={text.allSettled(counts.settled)} />}
      {shown.length === 0 && !isFolded && (
        <Empty text={text.noMatch}>
          <Button onClick={() => setFilter({ ...ALL_FINDINGS, isSettledShown: filter.isSettledShown })}>
            {text.clear}
          </Button>
        </Empty>
      )}
      {/* An answered finding may be hidden together with the button that had the focus. */}
      <FindingList
        key={JSON.stringify(filter)}
        checked={checked}
        shown={shown}
        onFolded={() => count.current?.focus()}
      />
    </>
  );
}
