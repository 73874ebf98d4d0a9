import type { Entry } from '#core/record/entered/entry';
import type { PeriodRecord } from '#core/record/entered/period-record';
import type { Finding } from '#core/record/finding';
import { groupBy } from '#core/record/group-by';
import { isTouched } from '#core/reporting/filled';
import { named, sheetFinding } from '../../reading/sheet-finding.ts';

/** Rows in which something is reported for a period that is closed: one finding a period and sheet. */
export function closedPeriodRows(
  entries: readonly Entry[],
  periods: ReadonlyMap<string, PeriodRecord>,
): readonly Finding[] {
  const rows = entries.flatMap((entry) => {
    const record = entry.period === null ? undefined : periods.get(entry.period);
    return record?.state === 'closed' && entry.cell !== null && isTouched(entry)
      ? [{ period: record.period, ...entry.cell }]
      : [];
  });
  return [...groupBy(rows, ({ period, sheet }) => `${period} ${sheet}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { period: reportPeriod, sheet } = first;
    return [
      sheetFinding('workbook.period-closed', {
        sheet,
        rows: named(same.map(({ row }) => String(row))),
        reportPeriod,
      }),
    ];
  });
}
