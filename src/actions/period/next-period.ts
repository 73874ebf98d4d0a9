import { byEnd, parsePeriod } from '#core/reporting/period';
import { periodAfter } from './period-name.ts';

export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** The first period of a year, by its kind. */
const FIRST: Readonly<Record<PeriodKind, string>> = {
  month: '-01',
  quarter: '-Q1',
  half: '-H1',
  year: '',
};

/**
 * The period of a kind that is opened next: the first one that ends after the latest period, or where there
 * is none the first one that does not end before a month.
 *
 * @param last As in `Entry.period`; null: there is none.
 * @param month As `2026-06`.
 */
export function nextPeriod(kind: PeriodKind, last: string | null, month: string): string {
  const before = parsePeriod(last ?? month);
  if (before === null) return '';
  let name = `${String(before.year)}${FIRST[kind]}`;
  for (;;) {
    const period = parsePeriod(name);
    if (period === null) return '';
    const order = byEnd(period, before);
    if (order > 0 || (order === 0 && last === null)) return name;
    name = periodAfter(name);
  }
}

/** The kind of a period; null where it is none. */
export function periodKind(name: string): PeriodKind | null {
  const period = parsePeriod(name);
  if (period === null) return null;
  const months = period.last - period.first + 1;
  return months === 1 ? 'month' : months === 3 ? 'quarter' : months === 6 ? 'half' : 'year';
}
