import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { openTargetCount } from '#actions/confirm/target-list';
import { Stack } from '../../parts/stack.tsx';
import { TASKS_TEXT } from '../../text/tasks.ts';
import { usePane, useText } from '../../use-pane.ts';
import { useOpenTargets } from './targets/use-open-targets.ts';

const useStyles = makeStyles({
  line: {
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
});

/** How many records the ledger has, with a link to the targets to be confirmed; without a ledger, what to do. */
export function LedgerLine() {
  const styles = useStyles();
  const text = useText(TASKS_TEXT);
  const openTargets = useOpenTargets();
  const ledger = usePane((state) => state.workbook?.ledger);
  if (!ledger?.isDuban) return <Text className={styles.line}>{text.noLedger}</Text>;
  const { notices, tasks, targets } = ledger.registry;
  const open = openTargetCount(ledger);
  return (
    <Stack isRow gap="xxs" align="baseline" className={styles.line}>
      <Text size={200}>{text.counts(notices.length, tasks.length, targets.length)}</Text>
      {open > 0 && (
        <Link as="button" title={text.toConfirmHint} onClick={openTargets}>
          <Text size={200}>{text.toConfirm(open)}</Text>
        </Link>
      )}
    </Stack>
  );
}
