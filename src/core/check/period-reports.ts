import { groupBy } from '../record/group-by.ts';
import { byEnd, parsePeriod } from '../reporting/period.ts';
import { unitReports, type UnitReports } from '../reporting/unit-reports.ts';
import type { CheckSession } from './check.ts';
import { dueTasks, periodEnds } from './rules/form/due-tasks.ts';

/** Who has reported for one period, closed ones too. */
export interface PeriodReports {
  /** As in `Entry.period`. */
  readonly period: string;
  /** ISO date; null where nothing states it. */
  readonly due: string | null;
  /** In the order of the tasks. */
  readonly units: readonly UnitReports[];
}

type Session = Pick<CheckSession, 'entries' | 'context'>;

/** Who has reported for a period; null where nobody opened it and it has no rows. */
export function periodReports({ entries, context }: Session, name: string): PeriodReports | null {
  const period = parsePeriod(name);
  const end = periodEnds(entries, context).find((one) => period !== null && byEnd(one.period, period) === 0);
  if (period === null || end === undefined) return null;
  const byTask = groupBy(entries, ({ entry }) => entry.task);
  const { units } = context;
  const { dutiesOf } = context.at(end.period);
  const known = { units, dutiesOf, reportsOf: (task: string) => byTask.get(task) ?? [] };
  return {
    period: name,
    due: end.due,
    units: unitReports(dueTasks(end, context), period, end.due, known),
  };
}

/** The names of the periods that were opened or have rows, the latest first. */
export const knownPeriods = ({ entries, context }: Session): readonly string[] =>
  [...periodEnds(entries, context)].sort((a, b) => byEnd(b.period, a.period)).map(({ written }) => written);
