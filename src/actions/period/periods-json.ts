import type { LedgerPeriods } from './periods-of.ts';

const PERIODS_FORMAT = 'duban-periods/1';

/** The periods of a workbook as `duban-periods/1` JSON. */
export function writePeriodsJson({ current, periods }: LedgerPeriods): string {
  const listed = periods.map(({ period, state, due, entries, reported }) => ({
    period,
    state,
    due,
    entries,
    reported,
  }));
  return `${JSON.stringify({ format: PERIODS_FORMAT, current, periods: listed }, null, 2)}\n`;
}
