import { rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { isPercentFormat } from '../../model/suited-format.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { CellPlace } from '../../reading/raw-book.ts';
import { hasTypedFigures, percentColumns } from '../../sheets/percent-columns.ts';
import { below, type TableTitles } from './read-formulas.ts';
import type { SheetRange } from './read-values.ts';

/**
 * The ranges in which people may type percentages, to be read with their number formats: columns
 * of tables; whole sheets where their table was converted to a range.
 */
export const percentRanges = ({ sheets }: BookSurvey, titles: TableTitles): readonly SheetRange[] =>
  sheets.flatMap(({ id, name, used, tables }): readonly SheetRange[] => {
    if (used === null) return [];
    const [bottom, right] = [used.row + used.rowCount, used.column + used.columnCount];
    const whole = tables.length === 0 && hasTypedFigures(name) ? [rangeOf(0, 0, bottom, right)] : [];
    const ranges = tables.flatMap((table) =>
      below(table.range, bottom, percentColumns(table.name, titles.get(table.name) ?? [])),
    );
    return [...whole, ...ranges]
      .filter(({ rowCount }) => rowCount > 0)
      .map((range) => ({ sheet: id, range, property: 'numberFormat' }));
  });

/** The cells that show a percentage in ranges whose formats were read, by sheet. */
export function percentPlaces(
  ranges: readonly SheetRange[],
  formatsOf: (range: SheetRange) => readonly (readonly CellValue[])[],
): ReadonlyMap<string, readonly CellPlace[]> {
  const found = new Map<string, CellPlace[]>();
  for (const one of ranges)
    for (const [down, formats] of formatsOf(one).entries())
      for (const [across, format] of formats.entries()) {
        if (typeof format !== 'string' || !isPercentFormat(format)) continue;
        const own = found.get(one.sheet) ?? [];
        found.set(one.sheet, own);
        own.push({ row: one.range.row + down, column: one.range.column + across });
      }
  return found;
}
