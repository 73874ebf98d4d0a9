import type { Notice } from '#core/record/notice';
import { parsePeriod } from '#core/reporting/period';
import { periodOfCell } from '#workbook/codec/period';
import { PeriodFailure } from './period-failure.ts';

/**
 * The period a person typed, in the form of the records: 2026-06 for 2026年6月, 2026-6 or 6月.
 *
 * @throws PeriodFailure `period.unknown-form`
 */
export function periodName(text: string, notices: readonly Notice[]): string {
  const years = notices.flatMap(({ year }) => year ?? []);
  const name = periodOfCell(text, years.length === 0 ? null : Math.max(...years));
  if (name === null || parsePeriod(name) === null) throw new PeriodFailure('period.unknown-form', { text });
  return name;
}

/** The period of the same kind after one: 2026-07 after 2026-06, 2027-Q1 after 2026-Q4. */
export function periodAfter(name: string): string {
  const [year = '', part = ''] = name.split('-');
  const [, kind = '', digits = ''] = /^([HQ]?)(\d*)$/.exec(part) ?? [];
  if (digits === '') return String(Number(year) + 1);
  const most = kind === 'H' ? 2 : kind === 'Q' ? 4 : 12;
  const number = Number(digits) + 1;
  const next = number > most ? 1 : number;
  const nextYear = number > most ? Number(year) + 1 : Number(year);
  return `${String(nextYear)}-${kind}${String(next).padStart(digits.length, '0')}`;
}
