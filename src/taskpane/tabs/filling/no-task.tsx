import { Button, makeStyles } from '@fluentui/react-components';
import type { Held } from '#actions/ledger/read-ledger';
import { subjectSheet } from '#workbook/row-subject';
import { Empty } from '../../parts/empty.tsx';
import { FILLING } from '../../text/filling.ts';
import { useText } from '../../use-pane.ts';
import { useGoTo } from '../../use-go-to.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
});

/** The row tells no task: what to select, and a way there. */
export function NoTask({ held }: { readonly held: Held }) {
  const styles = useStyles();
  const text = useText(FILLING);
  const goTo = useGoTo();
  const offers = (
    [
      ['tasks', text.openTasks],
      ['progress', text.openProgress],
    ] as const
  ).flatMap(([kind, label]) => {
    const sheet = held.survey.sheets.find(
      ({ name, tables }) => subjectSheet({ name, tables: tables.map((table) => table.name) }) === kind,
    );
    const [table] = sheet?.tables ?? [];
    return sheet === undefined ? [] : [{ label, sheet, row: (table?.range.row ?? 0) + 1 }];
  });
  return (
    <Empty text={text.noTask}>
      <div className={styles.buttons}>
        {offers.map(({ label, sheet, row }) => (
          <Button key={label} onClick={() => goTo(() => ({ sheet, row, column: 0 }), sheet.name)}>
            {label}
          </Button>
        ))}
      </div>
    </Empty>
  );
}
