import type { SheetDrawing } from '../drawing/drawing.ts';
import type { CellLook } from '../layout/look.ts';

/** The style number of every cell of a sheet; 0 where it has no look. */
export interface Paint {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row after row. */
  readonly styles: Uint16Array;
}

/** Lays the look runs over each other, the later one on top. Costs one step a cell. */
export function paintOf(sheet: SheetDrawing, styleOf: (look: CellLook) => number): Paint {
  const rowCount = sheet.values.length;
  const columnCount = sheet.values.reduce((most, { length }) => Math.max(most, length), sheet.columns.length);
  const styles = new Uint16Array(rowCount * columnCount);
  for (const { range, look } of sheet.looks) {
    const style = styleOf(look);
    const end = Math.min(range.row + range.rowCount, rowCount);
    const width = Math.min(range.columnCount, columnCount - range.column);
    for (let row = range.row; row < end; row += 1) {
      const from = row * columnCount + range.column;
      styles.fill(style, from, from + width);
    }
  }
  return { rowCount, columnCount, styles };
}
