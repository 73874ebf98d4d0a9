import type { Entry } from '#core/record/entered/entry';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import { byEnd, type Period, parsePeriod } from '#core/reporting/period';
import { createUnitMatcher } from '#core/unit/directory';
import { unitDirectory } from '#core/unit/entered-directory';
import { parseUnitName } from '#core/unit/name';

/** Finds the reports of the same task and unit for earlier periods of the same year, the latest first. */
export type EarlierReports = (entry: Pick<Entry, 'task' | 'unit' | 'period'>) => readonly Entry[];

/**
 * Makes the look-up over all reports of a workbook. Units are the same by 单位目录, else by their names.
 * Figures are cumulative from 1 January, so other years do not count.
 */
export function earlierReports(reports: readonly Entry[], units: readonly UnitEntry[]): EarlierReports {
  const { nameOf } = createUnitMatcher(unitDirectory(units));
  const names = new Map<string, string>();
  const unitKey = (unit: string | null): string => {
    if (unit === null) return '';
    const known = names.get(unit);
    if (known !== undefined) return known;
    const key = parseUnitName(nameOf(unit)).normalized;
    names.set(unit, key);
    return key;
  };
  const keyOf = ({ task, unit }: Pick<Entry, 'task' | 'unit'>): string => `${task ?? ''}|${unitKey(unit)}`;
  const groups = new Map<string, { readonly entry: Entry; readonly period: Period }[]>();
  for (const entry of reports) {
    const period = parsePeriod(entry.period ?? '');
    if (period === null) continue;
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ entry, period }]);
    else group.push({ entry, period });
  }
  return (entry) => {
    const now = parsePeriod(entry.period ?? '');
    if (now === null) return [];
    return (groups.get(keyOf(entry)) ?? [])
      .filter(({ period }) => period.year === now.year && byEnd(period, now) < 0)
      .sort((a, b) => byEnd(b.period, a.period))
      .map((one) => one.entry);
  };
}
