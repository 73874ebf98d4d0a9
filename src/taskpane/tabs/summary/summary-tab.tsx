import { makeStyles } from '@fluentui/react-components';
import { BUILT_SHEETS } from '#actions/build/build-sheet';
import { NoRegistry } from '../../parts/no-registry.tsx';
import { usePane } from '../../use-pane.ts';
import { SheetCard } from './sheet-card.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 272px), 1fr))',
    alignItems: 'start',
    gap: '12px',
  },
});

/** 汇总: the tables that are built from what the workbook holds. */
export function SummaryTab() {
  const styles = useStyles();
  const desk = usePane((state) => state.desk);
  if (desk === null) return null;
  if (!desk.held.isDuban) return <NoRegistry />;
  return (
    <div className={styles.cards}>
      {BUILT_SHEETS.map((sheet) => (
        <SheetCard key={sheet} sheet={sheet} desk={desk} />
      ))}
    </div>
  );
}
