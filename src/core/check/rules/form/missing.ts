import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import { groupBy } from '../../../record/group-by.ts';
import type { Task } from '../../../record/task.ts';
import type { EntryIndex, OverallRule, CheckContext, ReadEntry } from '../../context.ts';
import { hasReport, mayHaveReport } from '../../entry/filled.ts';
import { byEnd, dueDate, type Period } from '../../entry/period.ts';

/** A due date with the entries for it: 2026-06, 2026-Q2 and 2026-H1 end and are due together. */
interface Due {
  readonly period: Period;
  readonly due: string;
  /** The period to show for a missing row; independent of the order of the rows. */
  readonly written: string | null;
  /** Rows for it, including empty ones. */
  readonly rows: ReadonlySet<ReadEntry>;
  /** Notices with at least one report for it. */
  readonly notices: ReadonlySet<string>;
  /** The unit, if all rows are of one unit (its own workbook); else null. */
  readonly onlyUnit: string | null;
}

/**
 * F9: a lead unit has not reported on a task although the due day has passed and there are
 * reports on that notice for the same date. An empty row is not a report; the finding
 * points to it. A workbook of one unit says nothing about other units. No report is
 * required after one that rates the task as done, nor on a task that its notice lacks now.
 */
export const reportMissing: OverallRule = (index, context) =>
  duesOf(index, context).flatMap((due) =>
    context.registry.tasks
      .filter(
        (task) =>
          due.notices.has(task.notice) && isOfYear(task, due, context) && !context.isRetained(task.id),
      )
      .flatMap((task) => missingIn(task, due, index, context)),
  );

function duesOf({ entries }: EntryIndex, { settings }: CheckContext): readonly Due[] {
  const { progressDay, asOf } = settings;
  if (progressDay === null || asOf === null) return [];
  const byEnd = groupBy(
    entries.filter(({ period, task }) => period !== null && task !== null),
    ({ period }) => `${String(period?.year)}-${String(period?.last)}`,
  );
  return [...byEnd.values()].flatMap((rows) => {
    const period = rows[0]?.period;
    const due = period == null ? null : dueDate(period, progressDay);
    if (period == null || due === null || asOf <= due) return [];
    const notices = new Set(
      rows.flatMap(({ entry, task }) => (hasReport(entry) ? (task?.notice ?? []) : [])),
    );
    const units = new Set(rows.map(({ unit }) => unit));
    const [only] = units;
    const [written = null] = rows.map(({ entry }) => entry.period).sort();
    const onlyUnit = units.size === 1 ? (only ?? null) : null;
    return [{ period, due, written, rows: new Set(rows), notices, onlyUnit }];
  });
}

const isOfYear = ({ notice }: Task, { period }: Due, { noticeOf }: CheckContext): boolean =>
  (noticeOf(notice)?.year ?? period.year) === period.year;

function missingIn(
  task: Task,
  { due, period, written, rows, onlyUnit }: Due,
  index: EntryIndex,
  { units: { mayBeSame, nameOf } }: CheckContext,
): readonly Finding[] {
  const reports = index.ofTask(task.id);
  const leads = task.leadUnits.filter(
    (lead, place, all) => all.findIndex((other) => nameOf(other) === nameOf(lead)) === place,
  );
  return leads.flatMap((lead) => {
    if (onlyUnit !== null && !mayBeSame(onlyUnit, lead)) return [];
    const all = reports.filter(({ entry }) => entry.unit === null || mayBeSame(entry.unit, lead));
    const ofLead = all.filter((read) => rows.has(read));
    if (ofLead.some(({ entry }) => mayHaveReport(entry)) || wasDone(all, period)) return [];
    const empty = ofLead[0]?.entry;
    const place = {
      notice: task.notice,
      task: task.id,
      unit: lead,
      period: empty?.period ?? written,
      cell: empty?.cell ?? null,
    };
    return [finding('form.missing', place, { unitName: lead, due })];
  });
}

/** Whether the latest earlier report rates the task as done; of two with the same date, either may. */
function wasDone(reports: readonly ReadEntry[], due: Period): boolean {
  const earlier = reports.flatMap(({ entry, period }) =>
    period !== null && byEnd(period, due) < 0 && hasReport(entry) ? [{ entry, period }] : [],
  );
  return earlier.some(
    ({ entry, period }) =>
      entry.rating === 'done' && !earlier.some((other) => byEnd(other.period, period) > 0),
  );
}
