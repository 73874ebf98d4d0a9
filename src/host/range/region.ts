import { type Area, areaOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../model/area.ts';
import type { Sheet } from '../model/book.ts';

/** The block of filled cells around a cell, up to empty rows and columns on every side. */
export function surroundingArea({ grid }: Sheet, cell: Area): Area {
  let area = cell;
  for (;;) {
    const top = Math.max(0, area.row - 1);
    const left = Math.max(0, area.column - 1);
    const bottom = Math.min(MAX_ROWS - 1, lastRow(area) + 1);
    const right = Math.min(MAX_COLUMNS - 1, lastColumn(area) + 1);
    const wide = right - left + 1;
    const high = bottom - top + 1;
    const up = top < area.row && grid.isFilled(areaOf(top, left, 1, wide));
    const down = bottom > lastRow(area) && grid.isFilled(areaOf(bottom, left, 1, wide));
    const before = left < area.column && grid.isFilled(areaOf(top, left, high, 1));
    const after = right > lastColumn(area) && grid.isFilled(areaOf(top, right, high, 1));
    if (!up && !down && !before && !after) return area;
    const row = up ? top : area.row;
    const column = before ? left : area.column;
    area = areaOf(
      row,
      column,
      (down ? bottom : lastRow(area)) - row + 1,
      (after ? right : lastColumn(area)) - column + 1,
    );
  }
}
