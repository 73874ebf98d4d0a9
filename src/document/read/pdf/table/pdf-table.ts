import type { CellPosition } from '../../block-draft.ts';
import type { TableGrid } from './table-grid.ts';
import { joinRuns } from '../page/text-line.ts';
import type { TextLine } from '../page/text-line.ts';
import type { TextRun } from '../page/page-text.ts';

/** A ruled table, or as much of it as stands on one page. */
export interface PdfTable {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rowCount: number;
  readonly cells: readonly PdfCell[];
}

export interface PdfCell extends CellPosition {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly TextLine[];
}

/** Gives the runs that stand inside a grid to its cells; the others are left for the page. */
export function fillTableGrid(
  grid: TableGrid,
  runs: readonly TextRun[],
  page: number,
): { readonly table: PdfTable; readonly rest: readonly TextRun[] } {
  const [top, bottom] = [grid.ys[0] as number, grid.ys.at(-1) as number];
  const [left, right] = [grid.xs[0] as number, grid.xs.at(-1) as number];
  const held = new Map<CellPosition, TextRun[]>();
  const rest: TextRun[] = [];
  const square = cellLookup(grid);
  for (const run of runs) {
    const y = run.baseline - run.size * 0.35;
    const middle = (run.left + run.right) / 2;
    if (y < top || y > bottom || middle < left || middle > right) {
      rest.push(run);
      continue;
    }
    const row = intervalOf(grid.ys, y);
    for (const piece of cutAtCells(run, (x) => square(row, intervalOf(grid.xs, x)), grid.xs)) {
      const cell = square(row, intervalOf(grid.xs, (piece.left + piece.right) / 2));
      if (cell) held.set(cell, [...(held.get(cell) ?? []), piece]);
    }
  }
  const cells = grid.cells.map((cell) => ({
    ...cell,
    left: grid.xs[cell.column] as number,
    right: grid.xs[cell.column + cell.columnSpan] as number,
    lines: joinRuns(held.get(cell) ?? [], page),
  }));
  return { table: { xs: grid.xs, top, bottom, rowCount: grid.ys.length - 1, cells }, rest };
}

/** Looks up the cell that covers a square of the grid. */
function cellLookup(grid: TableGrid): (row: number, column: number) => CellPosition | undefined {
  const covering = new Map<string, CellPosition>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        covering.set(`${row},${column}`, cell);
      }
    }
  }
  return (row, column) => covering.get(`${row},${column}`);
}

/** Index of the space between two positions that holds `value`. */
function intervalOf(positions: readonly number[], value: number): number {
  const above = positions.findIndex((position) => position > value);
  return Math.max(0, (above === -1 ? positions.length : above) - 1);
}

/**
 * Cuts a run where it passes from one cell into the next: figures that stand
 * close together in narrow columns come as one run. Characters are taken to be
 * as wide as their kind usually is.
 */
function cutAtCells(
  run: TextRun,
  cellAt: (x: number) => CellPosition | undefined,
  xs: readonly number[],
): readonly TextRun[] {
  const inner = xs.filter((x) => x > run.left + run.size * 0.3 && x < run.right - run.size * 0.3);
  if (!inner.some((x) => cellAt(x - 1) !== cellAt(x + 1))) return [run];
  const characters = [...run.text];
  const widths = characters.map((sign) => ((sign.codePointAt(0) as number) < 0x2000 ? 0.5 : 1));
  const unit = (run.right - run.left) / widths.reduce((sum, width) => sum + width, 0);
  const pieces: TextRun[] = [];
  let left = run.left;
  characters.forEach((text, i) => {
    const right = left + (widths[i] as number) * unit;
    const open = pieces.at(-1);
    const cell = cellAt((left + right) / 2);
    if (open && cellAt((open.left + open.right) / 2) === cell) {
      pieces[pieces.length - 1] = { ...open, text: open.text + text, right };
    } else pieces.push({ ...run, text, left, right });
    left = right;
  });
  return pieces.filter((piece) => piece.text.trim() !== '');
}
