import { type CellRange, intersection, lastColumn, lastRow, rangeOf } from '../../cell-range.ts';

/** The parts of an area that are outside another one. */
export function subtracted(area: CellRange, hole: CellRange): readonly CellRange[] {
  const shared = intersection(area, hole);
  if (shared === null) return [area];
  const rest = [
    rangeOf(area.row, area.column, shared.row - area.row, area.columnCount),
    rangeOf(shared.row, area.column, shared.rowCount, shared.column - area.column),
    rangeOf(shared.row, lastColumn(shared) + 1, shared.rowCount, lastColumn(area) - lastColumn(shared)),
    rangeOf(lastRow(shared) + 1, area.column, lastRow(area) - lastRow(shared), area.columnCount),
  ];
  return rest.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** Whether the second area is inside the first. */
export const covers = (area: CellRange, inner: CellRange): boolean =>
  inner.row >= area.row &&
  inner.column >= area.column &&
  lastRow(inner) <= lastRow(area) &&
  lastColumn(inner) <= lastColumn(area);
