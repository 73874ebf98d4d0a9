import type { CellPosition } from '../../block-draft.ts';
import { elementAt } from '../../element-at.ts';
import type { RuledGrid } from './ruled-grid.ts';
import { joinRuns } from '../page/text-line.ts';
import type { TextLine } from '../page/text-line.ts';
import { partOfRun } from '../page/text-run.ts';
import type { TextRun } from '../page/text-run.ts';
import type { ColumnRange } from './aligned-columns.ts';

/** Fills the cells of a ruled table with the text runs of its page. */

/** A table, or the part of it on one page; lengths in points, y grows downwards. */
export interface PdfTable {
  /** Positions of the column borders, from the left. */
  readonly xs: readonly number[];
  /** The columns of a table without vertical lines, from the left; null if it has such lines. */
  readonly columns: readonly ColumnRange[] | null;
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

/**
 * Distributes the runs inside a grid over its cells; `rest` are the runs outside it. Of `turned` runs only those
 * inside are read. `page` is 0-based.
 */
export function fillRuledGrid(
  grid: RuledGrid,
  runs: readonly TextRun[],
  turned: readonly TextRun[],
  page: number,
): { readonly table: PdfTable; readonly rest: readonly TextRun[] } {
  const [top, bottom] = [elementAt(grid.ys, 0), elementAt(grid.ys, -1)];
  const [left, right] = [elementAt(grid.xs, 0), elementAt(grid.xs, -1)];
  const runsByCell = new Map<CellPosition, TextRun[]>();
  const rest: TextRun[] = [];
  const isTurned = new Set(turned);
  const cellAt = cellLookup(grid);
  for (const run of [...runs, ...turned]) {
    const y = run.baseline - run.size * 0.35;
    const middle = (run.left + run.right) / 2;
    if (y < top || y > bottom || middle < left || middle > right) {
      if (!isTurned.has(run)) rest.push(run);
      continue;
    }
    const row = intervalOf(grid.ys, y);
    for (const piece of cutAtCells(run, (x) => cellAt(row, intervalOf(grid.xs, x)), grid.xs)) {
      const cell = cellAt(row, intervalOf(grid.xs, (piece.left + piece.right) / 2));
      if (cell) runsByCell.set(cell, [...(runsByCell.get(cell) ?? []), piece]);
    }
  }
  const cells = grid.cells.map((cell) => ({
    ...cell,
    left: elementAt(grid.xs, cell.column),
    right: elementAt(grid.xs, cell.column + cell.columnSpan),
    lines: joinRuns(runsByCell.get(cell) ?? [], page),
  }));
  return { table: { xs: grid.xs, columns: null, top, bottom, rowCount: grid.ys.length - 1, cells }, rest };
}

/** A function that returns the cell covering a row and column of the grid. */
function cellLookup(grid: RuledGrid): (row: number, column: number) => CellPosition | undefined {
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

/** Index of the interval between two successive positions that contains `value`. */
function intervalOf(positions: readonly number[], value: number): number {
  const above = positions.findIndex((position) => position > value);
  return Math.max(0, (above === -1 ? positions.length : above) - 1);
}

/** Splits a run that extends over several cells, such as numbers in narrow adjacent columns. */
function cutAtCells(
  run: TextRun,
  cellAt: (x: number) => CellPosition | undefined,
  xs: readonly number[],
): readonly TextRun[] {
  const inner = xs.filter((x) => x > run.left + run.size * 0.3 && x < run.right - run.size * 0.3);
  if (!inner.some((x) => cellAt(x - 1) !== cellAt(x + 1))) return [run];
  const cells = run.ends.map((end, i) => cellAt(((run.ends[i - 1] ?? run.left) + end) / 2));
  const starts = cells.flatMap((cell, i) => (i === 0 || cell !== cells[i - 1] ? [i] : []));
  return starts
    .map((start, i) => partOfRun(run, start, starts[i + 1] ?? run.text.length))
    .filter(({ text }) => text.trim() !== '');
}
