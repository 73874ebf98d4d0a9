import { makeStyles, tokens } from '@fluentui/react-components';
import { BUILT_SHEETS } from '#workbook/sheets/all';
import { NoRegistry } from '../../parts/no-registry.tsx';
import { usePane } from '../../use-pane.ts';
import { SheetCard } from './sheet-card.tsx';

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

/** 汇总: the sheets that are built from the ledger. */
export function SummaryTab() {
  const styles = useStyles();
  const workbook = usePane((state) => state.workbook);
  if (workbook === null) return null;
  if (!workbook.ledger.isDuban) return <NoRegistry />;
  return (
    <div className={styles.cards}>
      {BUILT_SHEETS.map((sheet) => (
        <SheetCard key={sheet} sheet={sheet} workbook={workbook} />
      ))}
    </div>
  );
}
