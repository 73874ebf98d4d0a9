import type { PeriodRecord } from '../record/entered/period-record.ts';
import { byEnd, dueDate, parsePeriod, type Period } from './period.ts';

/**
 * The days on which reports are due: that of an opened period with the same end, else the day of the month
 * that the notices or 设置 state.
 *
 * @param progressDay Day of the month; null where nothing states it.
 * @returns For a period an ISO date; null where nothing says when it is due.
 */
export function dueDays(
  records: readonly PeriodRecord[],
  progressDay: number | null,
): (period: Period) => string | null {
  const opened = records.flatMap(({ period: text, due }) => {
    const period = parsePeriod(text);
    return period === null || due === null ? [] : [{ period, due }];
  });
  return (period) =>
    opened.find((one) => byEnd(one.period, period) === 0)?.due ??
    (progressDay === null ? null : dueDate(period, progressDay));
}
