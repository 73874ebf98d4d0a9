import { finding } from '../../../issue/finding.ts';
import type { Finding } from '../../../record/finding.ts';
import { groupBy } from '../../../record/group.ts';
import type { Task } from '../../../record/task.ts';
import { mayBeOneUnit } from '../../../unit/alike.ts';
import type { Book, BookRule, CheckContext, ReadEntry } from '../../context.ts';
import { hasReport } from '../../filled.ts';
import { dueDate, type Period } from '../../period.ts';

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
 * other units.
 */
export const reportMissing: BookRule = (book, context) =>
  duesOf(book, context).flatMap((due) =>
    context.registry.tasks
      .filter((task) => due.notices.has(task.notice) && isOfYear(task, due, context))
      .flatMap((task) => missingIn(task, due, book)),
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
    const units = new Set(rows.map(({ entry }) => entry.unit));
    const [only] = units;
    const [written = null] = rows.map(({ entry }) => entry.period).sort();
    const onlyUnit = units.size === 1 ? (only ?? null) : null;
    return [{ period, due, written, rows: new Set(rows), notices, onlyUnit }];
  });
}

const isOfYear = ({ notice }: Task, { period }: Due, { noticeOf }: CheckContext): boolean =>
  (noticeOf(notice)?.year ?? period.year) === period.year;

function missingIn(task: Task, { due, written, rows, onlyUnit }: Due, book: Book): readonly Finding[] {
  const own = book.ofTask(task.id).filter((read) => rows.has(read));
  return [...new Set(task.leadUnits)].flatMap((lead) => {
    if (onlyUnit !== null && !mayBeOneUnit(onlyUnit, lead)) return [];
    const ofLead = own.filter(({ entry }) => entry.unit === null || mayBeOneUnit(entry.unit, lead));
    if (ofLead.some(({ entry }) => hasReport(entry))) return [];
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
