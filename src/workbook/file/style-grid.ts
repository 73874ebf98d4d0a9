import type { SheetModel } from '../model/sheet-model.ts';
import type { CellStyle } from '../model/cell-style.ts';

/**
 * The style index of every cell of a sheet by row; 0 for cells without a style. Where
 * style runs overlap, the later one counts. Takes time proportional to the styled cells.
 */
export function styleNumbers(
  sheet: SheetModel,
  numberOf: (style: CellStyle) => number,
): readonly Uint16Array[] {
  const rowCount = sheet.values.length;
  const columnCount = sheet.values.reduce((most, { length }) => Math.max(most, length), sheet.columns.length);
  const indexes = new Uint16Array(rowCount * columnCount);
  for (const { range, style } of sheet.styles) {
    const index = numberOf(style);
    const end = Math.min(range.row + range.rowCount, rowCount);
    const width = Math.min(range.columnCount, columnCount - range.column);
    for (let row = range.row; row < end; row += 1) {
      const from = row * columnCount + range.column;
      indexes.fill(index, from, from + width);
    }
  }
  return sheet.values.map((_, row) => indexes.subarray(row * columnCount, (row + 1) * columnCount));
}
