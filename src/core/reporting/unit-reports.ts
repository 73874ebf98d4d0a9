import type { Entry } from '../record/entered/entry.ts';
import type { Task } from '../record/task.ts';
import { type CachedMatcher, cachedMatcher } from './cached-matcher.ts';
import type { UnitMatcher } from '../unit/directory.ts';
import { type Duty, isUnresolved } from './duties.ts';
import { hasReport, isUnknown, mayHaveReport } from './filled.ts';
import { byEnd, type Period } from './period.ts';

/** An entry with its period; null where that is missing or unreadable. */
export interface PlacedReport {
  readonly entry: Entry;
  readonly period: Period | null;
}

/** What is known about the reports of a workbook. */
export interface KnownReports {
  readonly units: UnitMatcher;
  /** The duties of a task. */
  readonly dutiesOf: (task: string) => readonly Duty[];
  /** All entries of a task, of every period. */
  readonly reportsOf: (task: string) => readonly PlacedReport[];
}

/** What became of one duty in one period. */
export interface DutyReport {
  /** Id of the task. */
  readonly task: string;
  readonly state: 'reported' | 'late' | 'missing';
  /** Its row for the period; null where there is none. */
  readonly entry: Entry | null;
}

/** What one unit owes for one period: a line a task, in the order of the tasks. */
export interface UnitReports {
  readonly unit: string;
  readonly duties: readonly DutyReport[];
}

/**
 * Who has reported for a period, by unit in the order of the tasks. Lead units report on each of the
 * tasks; units that help, and those that may be members of a collective phrase that the 单位目录 does not
 * resolve, on the tasks they have a row for. In doubt there is a report: one under a similar name of the
 * unit, one for another period with the same end or for a longer one (a half-year table stands for its
 * months), one whose text or period could not be read. Nothing is owed after a report that rates the task
 * as done.
 *
 * @param tasks The tasks on which reports are due.
 * @param due ISO date; what was handed in after it is late. Null: nothing is late.
 */
export function unitReports(
  tasks: readonly Task[],
  period: Period,
  due: string | null,
  known: KnownReports,
): readonly UnitReports[] {
  const matcher = cachedMatcher(known.units);
  const units = new Map<string, DutyReport[]>();
  for (const { id } of tasks) {
    const duties = known.dutiesOf(id);
    for (const [unit, report] of reportsOnTask(duties, known.reportsOf(id), { period, due, matcher })) {
      const found = units.get(unit);
      if (found === undefined) units.set(unit, [{ task: id, ...report }]);
      else found.push({ task: id, ...report });
    }
  }
  return Array.from(units, ([unit, duties]) => ({ unit, duties }));
}

interface Occasion {
  readonly period: Period;
  readonly due: string | null;
  readonly matcher: CachedMatcher;
}

type Report = Omit<DutyReport, 'task'>;

/** The units that owe a report on one task, each with its report. */
function reportsOnTask(
  duties: readonly Duty[],
  all: readonly PlacedReport[],
  occasion: Occasion,
): readonly (readonly [string, Report])[] {
  const { period, matcher } = occasion;
  const here = all.filter((read) => standsFor(read, period));
  const isOf = ({ entry: { unit } }: PlacedReport, duty: Duty): boolean =>
    unit === null || matcher.mayBeSame(unit, duty.unit);
  /** The duty a row was laid out for: that of its very unit, else the first of a similar name. */
  const ownerOf = (read: PlacedReport): Duty | undefined => {
    const { unit } = read.entry;
    if (unit === null) return undefined;
    return (
      duties.find((duty) => matcher.nameOf(unit) === duty.unit) ?? duties.find((duty) => isOf(read, duty))
    );
  };
  const strangers = here.filter(
    (read) => hasSameEnd(read, period) && !duties.some((duty) => isOf(read, duty)),
  );
  const unresolved = duties.filter(isUnresolved);
  const members = strangers.flatMap(({ entry: { unit } }) =>
    unit !== null && unresolved.some(({ unit: phrase }) => matcher.mayBelong(unit, phrase)) ? [unit] : [],
  );
  const owed = duties.flatMap((duty): readonly (readonly [string, Report])[] => {
    const isReplaced =
      unresolved.includes(duty) && members.some((unit) => matcher.mayBelong(unit, duty.unit));
    const hasRow = here.some((read) => hasSameEnd(read, period) && ownerOf(read) === duty);
    if (isReplaced || (duty.role === 'support' && !hasRow)) return [];
    const report = reportIn(
      here.filter((read) => isOf(read, duty)),
      occasion,
    );
    const isOver =
      report.state === 'missing' &&
      wasDone(
        all.filter((read) => isOf(read, duty)),
        period,
      );
    return isOver ? [] : [[duty.unit, report]];
  });
  const ofMembers = [...new Set(members.map(matcher.nameOf))].map((unit): readonly [string, Report] => [
    unit,
    reportIn(
      strangers.filter(({ entry }) => entry.unit !== null && matcher.nameOf(entry.unit) === unit),
      occasion,
    ),
  ]);
  return [...owed, ...ofMembers];
}

const hasSameEnd = ({ period: own }: PlacedReport, period: Period): boolean =>
  own !== null && byEnd(own, period) === 0;

/** Whether an entry is for the period: it ends with it, contains it, or its period could not be read. */
const standsFor = ({ entry, period }: PlacedReport, { year, first, last }: Period): boolean =>
  period === null
    ? isUnknown(entry, 'period')
    : period.year === year && (period.last === last || (period.first <= first && period.last >= last));

function reportIn(reads: readonly PlacedReport[], { period, due }: Occasion): Report {
  const reports = reads.filter(({ entry }) => mayHaveReport(entry));
  const [report] = reports;
  if (report === undefined) return { state: 'missing', entry: rowIn(reads, period)?.entry ?? null };
  const isLate = (read: PlacedReport): boolean =>
    due !== null && (read.entry.reportedOn ?? '') > due && hasSameEnd(read, period);
  return { state: reports.every(isLate) ? 'late' : 'reported', entry: report.entry };
}

/** The row that was laid out for a period. */
const rowIn = (reads: readonly PlacedReport[], period: Period): PlacedReport | undefined =>
  reads.find((read) => read.period?.first === period.first && hasSameEnd(read, period)) ??
  reads.find((read) => hasSameEnd(read, period));

/** Whether the latest earlier report rates the task as done; of two with the same end, either may. */
function wasDone(reports: readonly PlacedReport[], until: Period): boolean {
  const earlier = reports.flatMap(({ entry, period }) =>
    period !== null && byEnd(period, until) < 0 && hasReport(entry) ? [{ entry, period }] : [],
  );
  return earlier.some(
    ({ entry, period }) =>
      entry.rating === 'done' && !earlier.some((other) => byEnd(other.period, period) > 0),
  );
}
