import type { CellPlace, TableDraft } from '../draft.ts';
import type { Grid } from './grid.ts';
import { linesOf } from './line.ts';
import type { Line } from './line.ts';
import type { TextRun } from './page.ts';
import { continues, inkRight, paragraphsOf } from './paragraph.ts';
import type { Frame } from './paragraph.ts';

/** A ruled table, or as much of it as stands on one page. */
export interface PdfTable {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rowCount: number;
  readonly cells: readonly PdfCell[];
}

export interface PdfCell extends CellPlace {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Line[];
}

/** Gives the runs that stand inside a grid to its cells; the others are left for the page. */
export function fillGrid(
  grid: Grid,
  runs: readonly TextRun[],
  page: number,
): { readonly table: PdfTable; readonly rest: readonly TextRun[] } {
  const [top, bottom] = [grid.ys[0] as number, grid.ys.at(-1) as number];
  const [left, right] = [grid.xs[0] as number, grid.xs.at(-1) as number];
  const held = new Map<CellPlace, TextRun[]>();
  const rest: TextRun[] = [];
  const square = squares(grid);
  for (const run of runs) {
    const y = run.baseline - run.size * 0.35;
    const middle = (run.left + run.right) / 2;
    if (y < top || y > bottom || middle < left || middle > right) {
      rest.push(run);
      continue;
    }
    const row = slotOf(grid.ys, y);
    for (const piece of cut(run, (x) => square(row, slotOf(grid.xs, x)), grid.xs)) {
      const cell = square(row, slotOf(grid.xs, (piece.left + piece.right) / 2));
      if (cell) held.set(cell, [...(held.get(cell) ?? []), piece]);
    }
  }
  const cells = grid.cells.map((cell) => ({
    ...cell,
    left: grid.xs[cell.column] as number,
    right: grid.xs[cell.column + cell.columnSpan] as number,
    lines: linesOf(held.get(cell) ?? [], page),
  }));
  return { table: { xs: grid.xs, top, bottom, rowCount: grid.ys.length - 1, cells }, rest };
}

/** Looks up the cell that covers a square of the grid. */
function squares(grid: Grid): (row: number, column: number) => CellPlace | undefined {
  const covering = new Map<string, CellPlace>();
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
function slotOf(positions: readonly number[], value: number): number {
  const above = positions.findIndex((position) => position > value);
  return Math.max(0, (above === -1 ? positions.length : above) - 1);
}

/**
 * Cuts a run where it passes from one cell into the next: figures that stand
 * close together in narrow columns come as one run. Characters are taken to be
 * as wide as their kind usually is.
 */
function cut(
  run: TextRun,
  cellAt: (x: number) => CellPlace | undefined,
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

/** Columns of a table that goes on stand within this distance of the former ones; points. */
const SAME_COLUMN = 3;

/** Rows at the top of a page that may be the header printed again. */
const MOST_HEADER_ROWS = 3;

/**
 * One table out of two pieces on pages that follow each other, or null where
 * they are two tables. A header printed again is dropped; a row broken by the
 * page is put together.
 */
export function joinTables(before: PdfTable, after: PdfTable): PdfTable | null {
  const same = (x: number, i: number): boolean => Math.abs(x - (after.xs[i] ?? Infinity)) <= SAME_COLUMN;
  if (before.xs.length !== after.xs.length || !before.xs.every(same)) return null;
  const header = repeatedHeader(before, after);
  const rows = after.cells.filter((cell) => cell.row >= header);
  const broken = isBrokenRow(before, rows, header);
  const shift = before.rowCount - header - (broken ? 1 : 0);
  const joined = broken ? before.cells.map((cell) => extended(cell, before, rows, header)) : before.cells;
  const added = rows
    .filter((cell) => !(broken && cell.row === header))
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  return { ...before, rowCount: after.rowCount + shift, cells: [...joined, ...added] };
}

function repeatedHeader(before: PdfTable, after: PdfTable): number {
  let rows = 0;
  while (
    rows < Math.min(MOST_HEADER_ROWS, after.rowCount - 1) &&
    rowText(before, rows) === rowText(after, rows)
  ) {
    rows += 1;
  }
  return rows;
}

const textOf = (cell: PdfCell): string => cell.lines.map((line) => line.text).join('');

function rowText(table: PdfTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${textOf(cell)}`)
    .join('\n');
}

/**
 * Whether the first row of the new page is the rest of the last one: it has no
 * number, every text in it goes on from a text above or follows one that is
 * complete, and either few of its cells hold text or one is cut in a sentence.
 */
function isBrokenRow(before: PdfTable, rows: readonly PdfCell[], header: number): boolean {
  const first = rows.filter((cell) => cell.row === header);
  const filled = first.filter((cell) => cell.lines.length > 0);
  if (filled.length === 0 || filled.some((cell) => cell.column === 0)) return false;
  const cuts = filled.map((cell) => cutOf(lastCell(before, cell), cell));
  return !cuts.includes('none') && (filled.length * 2 < first.length || cuts.includes('sentence'));
}

const lastCell = (table: PdfTable, below: PdfCell): PdfCell | undefined =>
  table.cells.find(
    (cell) =>
      cell.column === below.column &&
      cell.columnSpan === below.columnSpan &&
      cell.row + cell.rowSpan === table.rowCount,
  );

/** Where the page cut a cell: in a sentence, between two paragraphs, or not at all. */
function cutOf(upper: PdfCell | undefined, lower: PdfCell): 'sentence' | 'paragraph' | 'none' {
  const [last, next] = [upper?.lines.at(-1), lower.lines[0]];
  if (upper === undefined || last === undefined || next === undefined) return 'none';
  if (/[。；]$/.test(last.text)) return 'paragraph';
  return continues(last, next, frameIn(upper), frameIn(lower)) ? 'sentence' : 'none';
}

function extended(cell: PdfCell, before: PdfTable, rows: readonly PdfCell[], header: number): PdfCell {
  if (cell.row + cell.rowSpan !== before.rowCount) return cell;
  const rest = rows.find((lower) => lower.row === header && lastCell(before, lower) === cell);
  if (rest === undefined) return cell;
  return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan - 1, lines: [...cell.lines, ...rest.lines] };
}

/** The room for text in a cell: its borders less the space that is left free beside them. */
function frameIn(cell: PdfCell): Frame {
  const size = cell.lines[0]?.size ?? 0;
  const start = Math.min(...cell.lines.map((line) => line.left));
  const end = Math.max(...cell.lines.map(inkRight));
  const padding = Math.max(0, Math.min(start - cell.left, cell.right - end, size * 0.6));
  return { left: start, right: cell.right - padding, leading: null, size, indented: null };
}

/** Cells in reading order with their lines joined into paragraphs. */
export function tableDraft(table: PdfTable): TableDraft {
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: 'table',
    cells: cells.map((cell) => {
      const { row, column, rowSpan, columnSpan } = cell;
      const frame = frameIn(cell);
      return { row, column, rowSpan, columnSpan, paragraphs: paragraphsOf(cell.lines, () => frame) };
    }),
  };
}
