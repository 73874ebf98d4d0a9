import { groupBy } from '../record/group-by.ts';
import { parsePeriod } from '../reporting/period.ts';

/** What decides whether a row with a lamp counts. */
export interface LampRow {
  /** Id of the target. */
  readonly target: string;
  /** As in `Entry.period`. */
  readonly period: string | null;
  readonly lamp: string;
  /** Whether it is of a unit that reports for the whole task (`EntryRole`). */
  readonly isWhole: boolean;
}

/** The worst lamp first; others come between. */
const WORST = ['red', 'yellow'];
const BEST = ['green', 'none'];

/**
 * One row for each target and period, so that no target counts twice: that of its lead unit, else any; of
 * several the worst.
 */
export function countedOnce<T>(rows: readonly T[], describe: (row: T) => LampRow): readonly T[] {
  const described = rows.map((row) => ({ row, ...describe(row) }));
  const groups = groupBy(described, ({ target, period }) => JSON.stringify([target, endOf(period)]));
  return Array.from(groups.values(), (group) => {
    const whole = group.filter(({ isWhole }) => isWhole);
    const candidates = whole.length > 0 ? whole : group;
    const [worst] = [...candidates].sort((a, b) => rank(a.lamp) - rank(b.lamp));
    return worst?.row;
  }).filter((row) => row !== undefined);
}

const rank = (lamp: string): number => {
  const [bad, good] = [WORST.indexOf(lamp), BEST.indexOf(lamp)];
  return bad >= 0 ? bad : WORST.length + 1 + good;
};

/** Periods with one end are one: 2026-06, 2026-Q2. */
function endOf(name: string | null): string | null {
  const period = name === null ? null : parsePeriod(name);
  return period === null ? name : `${String(period.year)}-${String(period.last)}`;
}

/** Whether two periods have the same end. */
export const haveSameEnd = (a: string | null, b: string | null): boolean => endOf(a) === endOf(b);
