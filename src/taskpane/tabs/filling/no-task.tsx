import { Button, makeStyles } from '@fluentui/react-components';
import { openTargetCount } from '#actions/confirm/target-list';
import type { Ledger } from '#actions/ledger/read-ledger';
import { subjectSheet } from '#workbook/parse-row';
import { Empty } from '../../parts/empty.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FILLING_TEXT } from '../../text/filling.ts';
import { useText } from '../../use-pane.ts';
import { useOpenTargets } from '../tasks/targets/use-open-targets.ts';
import { useGoTo } from '../../use-go-to.ts';

const useStyles = makeStyles({
  buttons: { justifyContent: 'center' },
});

/** Shown for a row without a task: what to select, and buttons that lead there. */
export function NoTask({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const goTo = useGoTo();
  const openTargets = useOpenTargets();
  const open = openTargetCount(ledger);
  const offers = (
    [
      ['tasks', text.openTasks],
      ['progress', text.openProgress],
    ] as const
  ).flatMap(([kind, label]) => {
    const sheet = ledger.survey.sheets.find(
      ({ name, tables }) => subjectSheet({ name, tables: tables.map((table) => table.name) }) === kind,
    );
    const [table] = sheet?.tables ?? [];
    return sheet === undefined ? [] : [{ label, sheet, row: (table?.range.row ?? 0) + 1 }];
  });
  return (
    <Empty text={text.noTask}>
      <Stack isRow gap="s" className={styles.buttons}>
        {offers.map(({ label, sheet, row }) => (
          <Button key={label} onClick={() => goTo(() => ({ sheet, row, column: 0 }), sheet.name)}>
            {label}
          </Button>
        ))}
        {open > 0 && <Button onClick={openTargets}>{text.confirmTargets(open)}</Button>}
      </Stack>
    </Empty>
  );
}
