import { type CellRange, rangeOf, intersection, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/**
 * The area without `hole`: up to four pieces. Like `subtractRange`, but in the order above,
 * below, left, right.
 */
function remainingRanges(area: CellRange, hole: CellRange): readonly CellRange[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const pieces = [
    rangeOf(area.row, area.column, common.row - area.row, area.columnCount),
    rangeOf(lastRow(common) + 1, area.column, lastRow(area) - lastRow(common), area.columnCount),
    rangeOf(common.row, area.column, common.rowCount, common.column - area.column),
    rangeOf(common.row, lastColumn(common) + 1, common.rowCount, lastColumn(area) - lastColumn(common)),
  ];
  return pieces.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

interface Rule {
  areas: readonly CellRange[];
}

/** Removes cells from rules; rules without cells are dropped. */
const withoutCells = <T extends Rule>(rules: readonly T[], area: CellRange): T[] => {
  for (const rule of rules) rule.areas = rule.areas.flatMap((own) => remainingRanges(own, area));
  return rules.filter(({ areas }) => areas.length > 0);
};

export function dropConditions(sheet: Sheet, area: CellRange): void {
  sheet.conditions = withoutCells(sheet.conditions, area);
}

export function dropValidations(sheet: Sheet, area: CellRange): void {
  sheet.validations = withoutCells(sheet.validations, area);
}

export function dropLinks({ links }: Sheet, area: CellRange): void {
  for (const key of [...links.keys()]) {
    const [row = -1, column = -1] = key.split(',').map(Number);
    if (intersection(rangeOf(row, column), area) !== null) links.delete(key);
  }
}

/** Splits the merged areas that overlap an area. */
export function dropMerges(sheet: Sheet, area: CellRange): void {
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}
