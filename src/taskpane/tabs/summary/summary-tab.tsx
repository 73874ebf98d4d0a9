import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useEffect, useRef } from 'react';
import { BUILT_SHEETS } from '#workbook/sheets/all';
import { NoRegistry } from '../../parts/no-registry.tsx';
import { usePane } from '../../use-pane.ts';
import { CompareCard } from './compare/compare-card.tsx';
import { SheetCard } from './sheet-card.tsx';

const CompareView = lazy(async () => ({
  default: (await import('./compare/compare-view.tsx')).CompareView,
}));

/** Width a card needs; a wide pane shows several next to each other. */
const CARD = '272px';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${CARD}), 1fr))`,
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
  },
});

/** 汇总: the sheets that are built from the ledger, and the comparison of two notices. */
export function SummaryTab() {
  const styles = useStyles();
  const workbook = usePane((state) => state.workbook);
  const comparing = usePane((state) => state.comparing);
  const card = useFocusAfter(comparing !== null);
  if (workbook === null) return null;
  if (!workbook.ledger.isDuban) return <NoRegistry />;
  if (comparing !== null) return <CompareView ledger={workbook.ledger} comparing={comparing} />;
  return (
    <div className={styles.cards}>
      {BUILT_SHEETS.map((sheet) => (
        <SheetCard key={sheet} sheet={sheet} workbook={workbook} />
      ))}
      <div ref={card}>
        <CompareCard />
      </div>
    </div>
  );
}

/** The card of the comparison gets the focus when the comparison is left: the button that had it is gone. */
function useFocusAfter(isComparing: boolean) {
  const card = useRef<HTMLDivElement>(null);
  const was = useRef(isComparing);
  useEffect(() => {
    if (was.current && !isComparing && document.hasFocus()) card.current?.querySelector('button')?.focus();
    was.current = isComparing;
  }, [isComparing]);
  return card;
}
