import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { taskNamer } from '#actions/findings/task-names';
import type { Ledger } from '#actions/ledger/read-ledger';
import { closePeriod } from '#actions/period/close-period';
import { Failure, failureSentence } from '#core/failure/failure';
import type { Entry } from '#core/record/entered/entry';
import { groupBy } from '#core/record/group-by';
import { periodWords } from '#core/text/calendar-words';
import { todayFor } from '../../../session/day.ts';
import { closePeriodNow } from '../../../session/month/period-flow.ts';
import { PERIOD_TEXT } from '../../../text/month/period.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Question } from './question.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxHeight: '180px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    ...typographyStyles.caption1,
  },
});

/** How many units are named. */
const MOST = 40;

/** Says what closing a period does and which reports it lacks, and asks for a yes. */
export function CloseQuestion({
  ledger,
  period,
  onEnd,
}: {
  readonly ledger: Ledger;
  readonly period: string;
  readonly onEnd: () => void;
}) {
  const styles = useStyles();
  const text = useText(PERIOD_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const day = todayFor(store);
  const closed = useMemo(() => {
    try {
      return closePeriod(ledger, period, day);
    } catch (error) {
      if (error instanceof Failure) return failureSentence(error, language);
      throw error;
    }
  }, [ledger, period, day, language]);
  if (typeof closed === 'string') return <Text role="alert">{closed}</Text>;
  const { unreported } = closed;
  const units = [...groupBy(unreported, ({ unit }) => unit ?? text.noUnit)];
  const tasks = new Map(ledger.registry.tasks.map((task) => [task.id, task]));
  const nameOf = taskNamer(ledger.registry.tasks, text.task);
  const tasksOf = (entries: readonly Entry[]): string =>
    entries
      .map(({ task: id }) => {
        const task = tasks.get(id ?? '');
        return task === undefined ? text.noTask : nameOf(task);
      })
      .join(text.between);
  const name = periodWords(period, language);
  return (
    <Question
      sentence={text.willClose(name, closed.closed)}
      confirm={text.confirmClose(name)}
      onConfirm={() => void closePeriodNow(store, period).then(onEnd)}
      onCancel={onEnd}
    >
      <Text>{unreported.length === 0 ? text.complete : text.lacking(unreported.length)}</Text>
      {units.length > 0 && (
        <ul className={styles.list} tabIndex={0} aria-label={text.lacking(unreported.length)}>
          {units.slice(0, MOST).map(([unit, entries]) => (
            <li key={unit}>{text.lackOf(unit, tasksOf(entries))}</li>
          ))}
          {units.length > MOST && <li>{text.others(units.length - MOST)}</li>}
        </ul>
      )}
    </Question>
  );
}
