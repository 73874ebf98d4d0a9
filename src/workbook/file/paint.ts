import type { CellLook } from '../layout/look.ts';
import type { SheetDrawing } from '../drawing/drawing.ts';

/** Looks of a sheet, sorted for writing: most cells of a column share one. */
export interface Paint {
  /** The look most cells of the column have; null where most have none. */
  readonly columns: readonly (CellLook | null)[];
  /** Cells that look otherwise. */
  readonly exceptions: readonly { readonly row: number; readonly column: number; readonly look: CellLook }[];
}

/** Lays the look runs over each other and sorts the outcome. Costs one step a cell. */
export function paintOf(sheet: SheetDrawing): Paint {
  const columnCount = Math.max(sheet.columns.length, ...sheet.values.map((row) => row.length), 1);
  const rowCount = sheet.values.length;
  const looks: CellLook[] = [];
  const numbers = new Map<CellLook, number>();
  const numberOf = (look: CellLook): number => {
    const known = numbers.get(look);
    if (known !== undefined) return known;
    looks.push(look);
    numbers.set(look, looks.length);
    return looks.length;
  };
  // 0 is "no look"; a sheet has some dozens of looks.
  const grid = new Uint16Array(rowCount * columnCount);
  for (const { range, look } of sheet.looks) {
    const number = numberOf(look);
    const end = Math.min(range.row + range.rowCount, rowCount);
    for (let row = range.row; row < end; row += 1) {
      const from = row * columnCount + range.column;
      grid.fill(number, from, from + Math.min(range.columnCount, columnCount - range.column));
    }
  }
  const common = Array.from({ length: columnCount }, (_, column) =>
    mostFrequent(grid, column, columnCount, looks.length),
  );
  const exceptions: { row: number; column: number; look: CellLook }[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const filled = (sheet.values[row] as readonly unknown[]).length;
    for (let column = 0; column < columnCount; column += 1) {
      const number = grid[row * columnCount + column] as number;
      if (number === common[column] ? column < filled || number === 0 : number === 0 && column >= filled)
        continue;
      exceptions.push({ row, column, look: number === 0 ? PLAIN : (looks[number - 1] as CellLook) });
    }
  }
  return {
    columns: common.map((number) => (number === 0 ? null : (looks[number - 1] as CellLook))),
    exceptions,
  };
}

/** A cell without any look in a column that has one. */
const PLAIN: CellLook = {
  font: 'body',
  size: 12,
  edges: 'none',
  horizontal: 'left',
  vertical: 'center',
  wrap: false,
  format: 'General',
};

function mostFrequent(grid: Uint16Array, column: number, columnCount: number, looks: number): number {
  const counts = new Uint32Array(looks + 1);
  for (let at = column; at < grid.length; at += columnCount) {
    const number = grid[at] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  return counts.reduce((best, count, number) => (count > (counts[best] as number) ? number : best), 0);
}
