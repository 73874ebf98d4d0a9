import type { SheetModel } from '../model/sheet-model.ts';
import type { CellStyle } from '../model/cell-style.ts';

/**
 * The style number of every cell of a sheet, row after row; 0 where it has no look.
 * Lays the look runs over each other, the later one on top. Costs one step a cell.
 */
export function styleNumbers(
  sheet: SheetModel,
  numberOf: (look: CellStyle) => number,
): readonly Uint16Array[] {
  const rowCount = sheet.values.length;
  const columnCount = sheet.values.reduce((most, { length }) => Math.max(most, length), sheet.columns.length);
  const styles = new Uint16Array(rowCount * columnCount);
  for (const { range, style: look } of sheet.styles) {
    const style = numberOf(look);
    const end = Math.min(range.row + range.rowCount, rowCount);
    const width = Math.min(range.columnCount, columnCount - range.column);
    for (let row = range.row; row < end; row += 1) {
      const from = row * columnCount + range.column;
      styles.fill(style, from, from + width);
    }
  }
  return sheet.values.map((_, row) => styles.subarray(row * columnCount, (row + 1) * columnCount));
}
