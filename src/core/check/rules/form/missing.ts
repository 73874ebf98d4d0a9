import { finding } from '../../../finding/make-finding.ts';
import type { Entry } from '../../../record/entered/entry.ts';
import type { Finding } from '../../../record/finding.ts';
import { mayHaveReport } from '../../../reporting/filled.ts';
import { byEnd, parsePeriod } from '../../../reporting/period.ts';
import { type DutyReport, unitReports } from '../../../reporting/unit-reports.ts';
import type { CheckContext, EntryIndex } from '../../context.ts';
import { dueTasks, type PeriodEnd, periodEnds } from './due-tasks.ts';
import { placeOfTasks, shownTasks } from './unit-place.ts';

/** The reports that one unit owes for one period and has not made by their due day. */
export interface MissingReports {
  readonly unit: string;
  /** As in `Entry.period`. */
  readonly period: string;
  /** ISO date. */
  readonly due: string;
  /** Reports that the unit owes, with those it has made. */
  readonly total: number;
  /** At least one, in the order of the tasks. */
  readonly missing: readonly DutyReport[];
}

/**
 * The missing reports of all open periods whose due day has passed, by unit, of each
 * period those that owe most first. A period is open where it
 * was opened, for every notice of its year, or has rows, for their notices. Rows of one unit (its own
 * workbook, or a period typed wrongly) say nothing about other units. Nothing is due on a task that its notice lacks now or that has ended.
 */
export function missingReports(index: EntryIndex, context: CheckContext): readonly MissingReports[] {
  const { units, settings } = context;
  const { asOf } = settings;
  if (asOf === null) return [];
  return periodEnds(index.entries, context).flatMap((end): readonly MissingReports[] => {
    const { period, due, written: name, state } = end;
    if (state === 'closed' || due === null || asOf <= due) return [];
    const { dutiesOf } = context.at(period);
    const known = { units, dutiesOf, reportsOf: index.ofTask };
    const onlyUnit = onlyUnitOf(end);
    return unitReports(dueTasks(end, context), period, due, known)
      .flatMap(({ unit, duties }) => {
        const missing = duties.filter((duty) => duty.state === 'missing');
        const isOther = onlyUnit !== null && !units.mayBeSame(onlyUnit, unit);
        if (missing.length === 0 || isOther) return [];
        return [{ unit, period: name, due, total: duties.length, missing }];
      })
      .sort((a, b) => b.missing.length - a.missing.length);
  });
}

/** The unit that has rows for a period, if it is one and nobody opened the period; else null. */
function onlyUnitOf({ state, rows }: PeriodEnd): string | null {
  const units = new Set(rows.map(({ unit }) => unit));
  const [only = null] = state === 'none' && units.size === 1 ? units : [];
  return only;
}

/** F9: a unit has not made all reports of a period by their due day: one finding a unit and period. */
export function reportMissing(
  { unit, period, due, total, missing }: MissingReports,
  context: CheckContext,
): Finding {
  const tasks = missing.map(({ task }) => task);
  const cell = missing.flatMap(({ entry }) => entry?.cell ?? [])[0] ?? null;
  const place = { ...placeOfTasks(tasks, context), unit, period, cell };
  return finding('form.missing', place, {
    unitName: unit,
    reportPeriod: period,
    due,
    total,
    count: missing.length,
    shownTasks: shownTasks(tasks, context),
    tasks,
  });
}

/** What is still missing when a report has come in. */
export function withoutReported(
  all: readonly MissingReports[],
  entry: Entry,
  { units }: CheckContext,
): readonly MissingReports[] {
  const period = entry.period === null ? null : parsePeriod(entry.period);
  if (period === null || !mayHaveReport(entry)) return all;
  return all.flatMap((reports) => {
    const own = parsePeriod(reports.period);
    const isSame =
      own !== null &&
      byEnd(own, period) === 0 &&
      (entry.unit === null || units.mayBeSame(entry.unit, reports.unit));
    if (!isSame || reports.missing.every(({ task }) => task !== entry.task)) return [reports];
    const missing = reports.missing.filter(({ task }) => task !== entry.task);
    return missing.length === 0 ? [] : [{ ...reports, missing }];
  });
}
