import { type CellRange, rangeOf, intersection, lastColumn, lastRow } from '#xlsx/cell-range';

/** The area without `hole`: up to four areas that do not overlap. */
export function subtractRange(area: CellRange, hole: CellRange): readonly CellRange[] {
  const inside = intersection(area, hole);
  if (inside === null) return [area];
  const { row, column, rowCount, columnCount } = area;
  const below = lastRow(inside) + 1;
  const right = lastColumn(inside) + 1;
  return [
    rangeOf(row, column, inside.row - row, columnCount),
    rangeOf(inside.row, column, inside.rowCount, inside.column - column),
    rangeOf(inside.row, right, inside.rowCount, lastColumn(area) - right + 1),
    rangeOf(below, column, row + rowCount - below, columnCount),
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

/** The areas without all `holes`. */
export const subtractRanges = (
  areas: readonly CellRange[],
  holes: readonly CellRange[],
): readonly CellRange[] =>
  holes.reduce((left, hole) => left.flatMap((area) => subtractRange(area, hole)), areas);

/** The intersections of areas with another one. */
export const intersections = (areas: readonly CellRange[], other: CellRange): readonly CellRange[] =>
  areas.flatMap((area) => intersection(area, other) ?? []);
