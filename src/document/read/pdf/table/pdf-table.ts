import type { CellPosition } from '../../block-draft.ts';
import { elementAt } from '../../element-at.ts';
import type { RuledGrid } from './ruled-grid.ts';
import { joinRuns } from '../page/text-line.ts';
import type { TextLine } from '../page/text-line.ts';
import type { TextRun } from '../page/page-text.ts';

/** Fills the cells of a ruled table with the text runs of its page. */

/** A ruled table, or the part of it on one page; lengths in points, y grows downwards. */
export interface PdfTable {
  /** Positions of the column borders, from the left. */
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

/** Distributes the runs inside a grid over its cells; `rest` are the runs outside it. `page` is 0-based. */
export function fillRuledGrid(
  grid: RuledGrid,
  runs: readonly TextRun[],
  page: number,
): { readonly table: PdfTable; readonly rest: readonly TextRun[] } {
  const [top, bottom] = [elementAt(grid.ys, 0), elementAt(grid.ys, -1)];
  const [left, right] = [elementAt(grid.xs, 0), elementAt(grid.xs, -1)];
  const runsByCell = new Map<CellPosition, TextRun[]>();
  const rest: TextRun[] = [];
  const cellAt = cellLookup(grid);
  for (const run of runs) {
    const y = run.baseline - run.size * 0.35;
    const middle = (run.left + run.right) / 2;
    if (y < top || y > bottom || middle < left || middle > right) {
      rest.push(run);
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
  return { table: { xs: grid.xs, top, bottom, rowCount: grid.ys.length - 1, cells }, rest };
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

/**
 * Splits a run that extends over several cells: pdf.js returns numbers in narrow adjacent
 * columns as one run. Character widths are estimated: half a hanzi for code points below U+2000.
 */
function cutAtCells(
  run: TextRun,
  cellAt: (x: number) => CellPosition | undefined,
  xs: readonly number[],
): readonly TextRun[] {
  const inner = xs.filter((x) => x > run.left + run.size * 0.3 && x < run.right - run.size * 0.3);
  if (!inner.some((x) => cellAt(x - 1) !== cellAt(x + 1))) return [run];
  const characters = [...run.text];
  const widths = characters.map((character) => ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1));
  const unit = (run.right - run.left) / widths.reduce((sum, width) => sum + width, 0);
  const pieces: TextRun[] = [];
  let left = run.left;
  characters.forEach((text, i) => {
    const right = left + elementAt(widths, i) * unit;
    const open = pieces.at(-1);
    const cell = cellAt((left + right) / 2);
    if (open && cellAt((open.left + open.right) / 2) === cell) {
      pieces[pieces.length - 1] = { ...open, text: open.text + text, right };
    } else pieces.push({ ...run, text, left, right });
    left = right;
  });
  return pieces.filter((piece) => piece.text.trim() !== '');
}
