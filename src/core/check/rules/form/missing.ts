import { finding } from '../../../finding/finding.ts';
import type { Finding } from '../../../record/finding.ts';
import { groupBy } from '../../../record/group.ts';
import type { Task } from '../../../record/task.ts';
import type { Book, BookRule, CheckContext, ReadEntry } from '../../context.ts';
import { hasReport } from '../../row/filled.ts';
import { byEnd, dueDate, type Period } from '../../period.ts';

/** A stretch that has been reported on: 2026-06, 2026-Q2 and 2026-H1 end together and are due together. */
interface Due {
  readonly period: Period;
  readonly due: string;
  /** How a row that is not there would have written it; the same whatever the order of the rows. */
  readonly written: string | null;
  /** Rows for it, empty ones too. */
  readonly rows: ReadonlySet<ReadEntry>;
  /** Notices somebody has reported on. */
  readonly notices: ReadonlySet<string>;
  /** The one unit whose workbook this is; null where rows of several stand together. */
  readonly onlyUnit: string | null;
}

/**
 * F9: a lead unit has not reported on a task although the due day has passed and
 * others have reported on that notice for the same time. An empty row is no
 * report; it is the one pointed at. The workbook of one unit tells nothing about
 * other units. Who rated the task as done before need not report on it again.
 */
export const reportMissing: BookRule = (book, context) =>
  duesOf(book, context).flatMap((due) =>
    context.registry.tasks
      .filter((task) => due.notices.has(task.notice) && isOfYear(task, due, context))
      .flatMap((task) => missingIn(task, due, book, context)),
  );

function duesOf({ entries }: Book, { settings }: CheckContext): readonly Due[] {
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
  book: Book,
  { units: { mayBeOne, nameOf } }: CheckContext,
): readonly Finding[] {
  const reports = book.ofTask(task.id);
  const leads = task.leadUnits.filter(
    (lead, place, all) => all.findIndex((other) => nameOf(other) === nameOf(lead)) === place,
  );
  return leads.flatMap((lead) => {
    if (onlyUnit !== null && !mayBeOne(onlyUnit, lead)) return [];
    const all = reports.filter(({ entry }) => entry.unit === null || mayBeOne(entry.unit, lead));
    const ofLead = all.filter((read) => rows.has(read));
    if (ofLead.some(({ entry }) => hasReport(entry)) || wasDone(all, period)) return [];
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

/** Whether the latest of a lead's earlier reports rates the task as done; of two for one time either may. */
function wasDone(reports: readonly ReadEntry[], due: Period): boolean {
  const earlier = reports.flatMap(({ entry, period }) =>
    period !== null && byEnd(period, due) < 0 && hasReport(entry) ? [{ entry, period }] : [],
  );
  return earlier.some(
    ({ entry, period }) =>
      entry.rating === 'done' && !earlier.some((other) => byEnd(other.period, period) > 0),
  );
}
