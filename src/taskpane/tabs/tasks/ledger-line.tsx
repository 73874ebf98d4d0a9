import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RecordPlace } from '#workbook/sheets/missing-input';
import { placeOfRecord } from '#actions/ledger/ledger-place';
import { cellText } from '#workbook/codec/cell';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { Stack } from '../../parts/stack.tsx';
import { TASKS_TEXT } from '../../text/tasks.ts';
import { useGoTo } from '../../use-go-to.ts';
import { usePane, useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  line: {
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
});

const confirmationOf = (target: string): RecordPlace => ({
  source: TARGETS,
  by: KEY_COLUMN,
  value: cellText(target),
  column: 'confirmation',
});

/** How many records the ledger has, with a link to the first target to be confirmed; without a ledger, what to do. */
export function LedgerLine() {
  const styles = useStyles();
  const text = useText(TASKS_TEXT);
  const goTo = useGoTo();
  const ledger = usePane((state) => state.workbook?.ledger);
  if (!ledger?.isDuban) return <Text className={styles.line}>{text.noLedger}</Text>;
  const { notices, tasks, targets } = ledger.registry;
  const settled = new Set(
    ledger.entries.confirmations.flatMap(({ target, state }) => (state === 'open' ? [] : [target])),
  );
  const open = targets.filter(({ id }) => !settled.has(id));
  const [first] = open;
  return (
    <Stack isRow gap="xxs" align="baseline" className={styles.line}>
      <Text size={200}>{text.counts(notices.length, tasks.length, targets.length)}</Text>
      {first !== undefined && (
        <Link
          as="button"
          title={text.toConfirmHint}
          onClick={() =>
            goTo(({ ledger: { survey } }) => placeOfRecord(survey, confirmationOf(first.id)), TARGETS.sheet)
          }
        >
          <Text size={200}>{text.toConfirm(open.length)}</Text>
        </Link>
      )}
    </Stack>
  );
}
