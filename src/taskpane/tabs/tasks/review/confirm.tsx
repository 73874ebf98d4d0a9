import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { Pull } from '#actions/pull/pull';
import { type Choice, defaultChoice, differenceKey } from '#core/merge/difference';
import { STORE_NAME } from '#workbook/sheets/store/name';
import type { Incoming } from '../../../session/state/incoming.ts';
import { writeIncoming } from '../../../session/import/import-flow.ts';
import { REVIEW_TEXT, type ReviewText } from '../../../text/review.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Step } from './step.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Lists what will change in the workbook, and writes it. */
export function Confirm({ incoming }: { readonly incoming: Incoming }) {
  const styles = useStyles();
  const text = useText(REVIEW_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const { pull, change, choices } = incoming;
  if (pull === null || change === null) return null;
  const differs = pull.comparison.differences.length > 0;
  const back = (): void =>
    store.set({ incoming: { ...incoming, change: null, pull: differs ? pull : null } });
  const isSame = change.plan.steps.length === 0;
  return (
    <Step
      title={isSame ? text.upToDate : text.willChange}
      actions={
        <>
          {isSame ? (
            <Button appearance="primary" onClick={() => store.set({ incoming: null })}>
              {text.done}
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={!isIdle}
              onClick={() => void writeIncoming(store)}
            >
              {text.write}
            </Button>
          )}
          <Button disabledFocusable={!isIdle} onClick={back}>
            {text.back}
          </Button>
        </>
      }
    >
      {!isSame && (
        <>
          <ul className={styles.list}>
            {[...recordLines(pull, choices, text), ...sheetLines(change, text)].map((line) => (
              <li key={line}>
                <Text>{line}</Text>
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.hint}>
            {text.canUndo}
          </Text>
        </>
      )}
    </Step>
  );
}

/** What changes in the records. */
function recordLines(
  { incoming, comparison: { newNotices, addedTasks, differences } }: Pull,
  choices: ReadonlyMap<string, Choice>,
  text: ReviewText,
): readonly string[] {
  const titles = incoming.notices.flatMap(({ id, title }) => (newNotices.includes(id) ? [title] : []));
  const mine = differences.filter(
    (one) => (choices.get(differenceKey(one)) ?? defaultChoice(one)) === 'mine',
  ).length;
  return [
    ...(titles.length > 0 ? [text.newNotices(titles)] : []),
    ...(addedTasks.length > 0 ? [text.addedTasks(addedTasks.length)] : []),
    ...(differences.length > 0 ? [text.chosen(mine, differences.length - mine)] : []),
  ];
}

/** What changes on the sheets. */
function sheetLines({ summary }: PreparedChange, text: ReviewText): readonly string[] {
  const added = summary.added.filter(isVisible);
  const replaced = summary.replaced.filter(isVisible);
  const edited = summary.edited.filter(({ sheet }) => isVisible(sheet));
  const rows = summary.rows.filter(({ sheet }) => isVisible(sheet));
  return [
    ...(added.length > 0 ? [text.added(added)] : []),
    ...(summary.removed === undefined ? [] : [text.removed(summary.removed)]),
    ...(replaced.length > 0 ? [text.replaced(replaced)] : []),
    ...edited.map(({ sheet, cells }) => text.edited(sheet, cells)),
    ...rows.map((one) => text.rowsChanged(one.sheet, one)),
  ];
}

/** The sheet that stores the records is hidden. */
const isVisible = (sheet: string): boolean => sheet !== STORE_NAME;
