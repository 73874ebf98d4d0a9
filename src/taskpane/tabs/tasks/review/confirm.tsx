import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { Pull } from '#actions/pull/pull';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { addedColumnsSentence } from '#workbook/plan/columns/added-columns';
import { type Choice, defaultChoice, differenceKey } from '#core/merge/difference';
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
  const language = usePane((state) => state.language);
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
            {[
              ...recordLines(pull, choices, text),
              ...tableLines(pull, text, language),
              ...sheetLines(change, text, language),
            ].map((line) => (
              <li key={line}>
                <Text>{line}</Text>
              </li>
            ))}
          </ul>
          <OtherWords pull={pull} />
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

/** What completion tables report on tasks of notices. */
const tableLines = ({ tables, read }: Pull, text: ReviewText, language: Language): readonly string[] =>
  tables.matches.flatMap(({ table, tasks }) => {
    const title = read.notices.find(({ id }) => id === table)?.title ?? table;
    const ids = new Set(tasks.values());
    const period = tables.reports.find(({ task }) => ids.has(task ?? ''))?.period ?? '';
    return tasks.size === 0 ? [] : [text.joinedTable(title, tasks.size, periodWords(period, language))];
  });

/** The tasks of tables that are worded otherwise than the tasks of notices they report on, to be compared. */
function OtherWords({ pull }: { readonly pull: Pull }) {
  const styles = useStyles();
  const text = useText(REVIEW_TEXT);
  const { tables, read, incoming, ledger } = pull;
  const rows = new Map(read.tasks.map((task) => [task.id, task]));
  const tasks = new Map([...ledger.registry.tasks, ...incoming.tasks].map((task) => [task.id, task]));
  const pairs = tables.matches.flatMap((match) =>
    [...match.tasks].flatMap(([row, task]) => {
      const [one, other] = [rows.get(row), tasks.get(task)];
      const isWorded = one !== undefined && other !== undefined && one.content !== other.content;
      return isWorded ? [[one, other] as const] : [];
    }),
  );
  if (pairs.length === 0) return null;
  return (
    <details>
      <summary>{text.joinedInOtherWords(pairs.length)}</summary>
      <ul className={styles.list}>
        {pairs.map(([one, other]) => (
          <li key={one.id}>
            <Text size={200}>
              {`${text.taskName(one.no)} ${one.content} → ${text.taskName(other.no)} ${other.content}`}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What changes on the sheets. */
function sheetLines({ summary }: PreparedChange, text: ReviewText, language: Language): readonly string[] {
  const { added, columns = [], replaced, edited, rows } = summary;
  return [
    ...columns.map((one) => addedColumnsSentence(one, language)),
    ...(added.length > 0 ? [text.added(added)] : []),
    ...(summary.removed === undefined ? [] : [text.removed(summary.removed)]),
    ...(replaced.length > 0 ? [text.replaced(replaced)] : []),
    ...edited.map(({ sheet, cells }) => text.edited(sheet, cells)),
    ...rows.map((one) => text.rowsChanged(one.sheet, one)),
  ];
}
