import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Prepared } from '#actions/ledger/prepare';
import type { Pull } from '#actions/pull/pull';
import { type Choice, defaultChoice, differenceKey } from '#core/merge/difference';
import { SHEETS } from '#workbook/codec/sheet-name';
import type { Incoming } from '../../../session/incoming.ts';
import { writeIncoming } from '../../../session/import-flow.ts';
import { REVIEW, type ReviewText } from '../../../text/review.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Step } from './step.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What will change in the workbook, in sentences; then it is written. */
export function Confirm({ incoming }: { readonly incoming: Incoming }) {
  const styles = useStyles();
  const text = useText(REVIEW);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const { pull, prepared, choices } = incoming;
  if (pull === null || prepared === null) return null;
  const differs = pull.comparison.differences.length > 0;
  const back = (): void =>
    store.set({ incoming: { ...incoming, prepared: null, pull: differs ? pull : null } });
  const isSame = prepared.plan.steps.length === 0;
  return (
    <Step
      title={text.willChange}
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
      {isSame ? (
        <Text>{text.upToDate}</Text>
      ) : (
        <>
          <ul className={styles.list}>
            {[...recordLines(pull, choices, text), ...sheetLines(prepared, text)].map((line) => (
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

/** What becomes of the records. */
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

/** What becomes of the sheets. */
function sheetLines({ tally }: Prepared, text: ReviewText): readonly string[] {
  const added = tally.added.filter(isSeen);
  const replaced = tally.replaced.filter(isSeen);
  const edited = tally.edited.filter(({ sheet }) => isSeen(sheet));
  return [
    ...(added.length > 0 ? [text.added(added)] : []),
    ...(replaced.length > 0 ? [text.replaced(replaced)] : []),
    ...edited.map(({ sheet, cells }) => text.edited(sheet, cells)),
  ];
}

/** The sheet that keeps records as they came is hidden from people. */
const isSeen = (sheet: string): boolean => sheet !== SHEETS.store;
