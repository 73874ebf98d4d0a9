import { haveSameEnd } from '#core/check/counted-lamps';
import { currentPeriod } from '#core/reporting/current-period';
import type { CellValue } from '#xlsx/cell-value';
import { periodCell } from '../../codec/period.ts';
import type { BookContent } from '../sheet-descriptor.ts';

/** The period that is reported on now; null where the workbook has none. */
export const currentPeriodOf = ({ entries, reports }: BookContent): string | null =>
  currentPeriod(
    entries.periods,
    reports.map(({ period }) => period),
  );

/** The cells of 期间 that mean the current period; one empty cell where there is none. */
export function currentPeriodCells(content: BookContent): readonly CellValue[] {
  const current = currentPeriodOf(content);
  const names = [current, ...content.reports.map(({ period }) => period)];
  return [...new Set(names.filter((name) => haveSameEnd(name, current)).map(periodCell))];
}
