import { InputFailure } from '#core/issue/failure';
import { paragraphDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { settleTable, tidy } from '../flow.ts';
import type { FilledCell } from '../flow.ts';
import { TABLE_CELLS } from '../limits.ts';
import type { SheetContent } from './sheet.ts';

/**
 * Turns the cells of a sheet into a table. Rows and columns that show nothing
 * are left out; rows above and below the table that hold one text only (title,
 * 填报单位, notes) are paragraphs; merged ranges are one cell.
 */
export function draftsOfSheet({ cells, merges }: SheetContent): readonly Draft[] {
  const rows = ranks(cells.map((cell) => cell.row));
  const columns = ranks(cells.map((cell) => cell.column));
  if (rows.length * columns.length > TABLE_CELLS)
    throw new InputFailure('input.too-many-cells', { limit: TABLE_CELLS });
  const grid = rows.map(() =>
    columns.map((): Slot => ({ text: '', rowSpan: 1, columnSpan: 1, covered: false })),
  );
  for (const { row, column, text } of cells)
    slot(grid, rankOf(rows, row), rankOf(columns, column)).text = text;
  for (const { top, left, bottom, right } of merges) {
    merge(
      grid,
      rankOf(rows, top),
      rankOf(columns, left),
      rankOf(rows, bottom + 1),
      rankOf(columns, right + 1),
    );
  }
  const full = grid.map((line) => line.filter((cell) => cell.text !== '' && !cell.covered).length);
  const first = full.findIndex((count) => count > 1);
  if (first === -1) return grid.flatMap(loneTexts);
  let last = grid.length - 1;
  while (last > first && isNote(grid[last] as readonly Slot[])) last -= 1;
  return [
    ...grid.slice(0, first).flatMap(loneTexts),
    ...settleTable(grid.slice(first, last + 1).flatMap(filledCells)),
    ...grid.slice(last + 1).flatMap(loneTexts),
  ];
}

/** One square of the sheet; `covered` by a merged cell that begins elsewhere. */
interface Slot {
  text: string;
  rowSpan: number;
  columnSpan: number;
  covered: boolean;
}

const slot = (grid: readonly (readonly Slot[])[], row: number, column: number): Slot =>
  grid[row]?.[column] as Slot;

/** The distinct values in order. */
const ranks = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

/** How many of the values lie before `value`: its place once the gaps are gone. */
function rankOf(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Merges up to but not including `bottom` and `right`. A range that meets another one is left alone there. */
function merge(
  grid: readonly (readonly Slot[])[],
  top: number,
  left: number,
  bottom: number,
  right: number,
): void {
  if (bottom <= top || right <= left || slot(grid, top, left).covered) return;
  const origin = slot(grid, top, left);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const here = slot(grid, row, column);
      if (here === origin) continue;
      if (here.covered) return;
      here.covered = true;
    }
  }
  origin.rowSpan = bottom - top;
  origin.columnSpan = right - left;
}

/** A row below the table that says something about it: one text, long or across several columns. */
function isNote(line: readonly Slot[]): boolean {
  const filled = line.filter((cell) => cell.text !== '' && !cell.covered);
  const [only] = filled;
  if (only === undefined || filled.length > 1) return false;
  const begins = line[0] === only && (only.columnSpan > 1 || only.text.length > LONGEST_NUMBER);
  return begins || only.columnSpan * 2 > line.length;
}

/** A row with nothing but its number is an empty row of the table. */
const LONGEST_NUMBER = 6;

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/)
    .map(tidy)
    .filter((line) => line !== '');

const loneTexts = (line: readonly Slot[]): readonly Draft[] =>
  line.filter((cell) => !cell.covered).flatMap((cell) => linesOf(cell.text).map(paragraphDraft));

function filledCells(line: readonly Slot[], row: number): readonly FilledCell[] {
  return line.flatMap(({ text, rowSpan, columnSpan, covered }, column) =>
    covered ? [] : [{ row, column, rowSpan, columnSpan, content: linesOf(text).map(paragraphDraft) }],
  );
}
