import type { PeriodRecord } from '../record/entered/period-record.ts';
import { byEnd, parsePeriod } from './period.ts';

/**
 * The period that is reported on now: the latest one that is open or has rows and is not closed; null
 * where there is none.
 *
 * @param rows The periods of the rows.
 */
export function currentPeriod(
  records: readonly PeriodRecord[],
  rows: readonly (string | null)[],
): string | null {
  const closed = new Set(records.flatMap(({ period, state }) => (state === 'closed' ? [period] : [])));
  const open = [...new Set([...records.map(({ period }) => period), ...rows])].flatMap((name) => {
    const period = name === null ? null : parsePeriod(name);
    return name === null || period === null || closed.has(name) ? [] : [{ name, period }];
  });
  const [latest] = open.sort((a, b) => byEnd(b.period, a.period));
  return latest?.name ?? null;
}
