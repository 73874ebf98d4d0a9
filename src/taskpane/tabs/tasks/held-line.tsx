import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { placeOfRecord, type RecordPlace } from '#actions/ledger/place';
import { cellText } from '#workbook/codec/cell';
import { SHEETS } from '#workbook/codec/sheet-name';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { TASKS_TEXT } from '../../text/tasks.ts';
import { useGoTo } from '../../use-go-to.ts';
import { usePane, useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '12px',
    rowGap: '2px',
    padding: '6px 10px',
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

/** What the workbook holds, with the way to what is still to be confirmed; where it holds nothing, what to do. */
export function HeldLine() {
  const styles = useStyles();
  const text = useText(TASKS_TEXT);
  const goTo = useGoTo();
  const held = usePane((state) => state.desk?.held);
  if (!held?.isDuban) return <Text className={styles.line}>{text.nothingHeld}</Text>;
  const { notices, tasks, targets } = held.registry;
  const settled = new Set(
    held.entries.confirmations.flatMap(({ target, state }) => (state === 'open' ? [] : [target])),
  );
  const open = targets.filter(({ id }) => !settled.has(id));
  const [first] = open;
  return (
    <div className={styles.line}>
      <Text size={200}>{text.held(notices.length, tasks.length, targets.length)}</Text>
      {first !== undefined && (
        <Link
          as="button"
          title={text.toConfirmHint}
          onClick={() =>
            goTo(({ held: { survey } }) => placeOfRecord(survey, confirmationOf(first.id)), SHEETS.targets)
          }
        >
          <Text size={200}>{text.toConfirm(open.length)}</Text>
        </Link>
      )}
    </div>
  );
}
