import { parsePeriod } from '#core/reporting/period';
import type { CellCodec } from '../../codec/cell.ts';
import { dateSerial } from '../../codec/date.ts';
import { typedDay } from '../../codec/typed-day.ts';

/** From this month on, the report of a period that ends then may be handed in next year. */
const LAST_QUARTER = 10;
/** Up to this month, such a report is one of last year. */
const FIRST_QUARTER = 3;

/**
 * 报送日期: a date cell; dates typed as text are read too.
 *
 * @param yearOf Of a day without a year, by its month, see `reportedYear`.
 */
export const reportedOnCell = (
  yearOf: (month: number) => number | null = () => null,
): CellCodec<string | null> => ({
  toCell: (iso) => (iso === null ? null : (dateSerial(iso) ?? iso)),
  fromCell: (cell) => typedDay(cell, yearOf),
});

/** The year of a day without one on which a report was handed in: that of its period, else of the notice. */
export function reportedYear(
  period: string | null,
  noticeYear: number | null,
): (month: number) => number | null {
  const parsed = period === null ? null : parsePeriod(period);
  if (parsed === null) return () => noticeYear;
  const { year, last } = parsed;
  return (month) => (last >= LAST_QUARTER && month <= FIRST_QUARTER ? year + 1 : year);
}
