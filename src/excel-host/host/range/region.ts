import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/** The block of filled cells around a cell, bounded by empty rows and columns. */
export function surroundingRange({ grid }: Sheet, cell: CellRange): CellRange {
  let area = cell;
  for (;;) {
    const top = Math.max(0, area.row - 1);
    const left = Math.max(0, area.column - 1);
    const bottom = Math.min(MAX_ROWS - 1, lastRow(area) + 1);
    const right = Math.min(MAX_COLUMNS - 1, lastColumn(area) + 1);
    const wide = right - left + 1;
    const high = bottom - top + 1;
    const up = top < area.row && grid.isFilled(rangeOf(top, left, 1, wide));
    const down = bottom > lastRow(area) && grid.isFilled(rangeOf(bottom, left, 1, wide));
    const before = left < area.column && grid.isFilled(rangeOf(top, left, high, 1));
    const after = right > lastColumn(area) && grid.isFilled(rangeOf(top, right, high, 1));
    if (!up && !down && !before && !after) return area;
    const row = up ? top : area.row;
    const column = before ? left : area.column;
    area = rangeOf(
      row,
      column,
      (down ? bottom : lastRow(area)) - row + 1,
      (after ? right : lastColumn(area)) - column + 1,
    );
  }
}
