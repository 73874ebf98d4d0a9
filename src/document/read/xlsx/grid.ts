import { InputFailure } from '#core/failure/input-failure';
import { paragraphDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { settleTable, tidy } from '../flow.ts';
import type { FilledCell } from '../flow.ts';
import { TABLE_CELLS } from '../limits.ts';
import type { Range, SheetCell, SheetContent } from './sheet.ts';

type Row = readonly SheetCell[];

/** A row of the table with nothing but its number; a note is longer. */
const LONGEST_NUMBER = 6;

/**
 * Turns the cells of a sheet into a table. Rows above and below it that hold
 * one text only (title, 填报单位, notes) are paragraphs; rows and columns that
 * show nothing are left out; merged ranges are one cell.
 */
export function draftsOfSheet({ cells, merges }: SheetContent): readonly Draft[] {
  const rows = rowsOf(cells);
  const first = rows.findIndex((row) => row.length > 1);
  if (first === -1) return rows.flat().flatMap(linesOf);
  const wide = new Set(
    merges.filter((range) => range.right > range.left).map((range) => `${range.top},${range.left}`),
  );
  const left = Math.min(...(rows[first] as Row).map((cell) => cell.column));
  let end = rows.length;
  while (end > first + 1 && isNote(rows[end - 1] as Row, left, wide)) end -= 1;
  return [
    ...rows.slice(0, first).flat().flatMap(linesOf),
    ...settleTable(tableCells(rows.slice(first, end).flat(), merges)),
    ...rows.slice(end).flat().flatMap(linesOf),
  ];
}

function rowsOf(cells: readonly SheetCell[]): readonly Row[] {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cell);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Whether a row below the table says something about it: one text from its left edge, long or merged to the right. */
function isNote(row: Row, left: number, wide: ReadonlySet<string>): boolean {
  const [only] = row;
  if (only === undefined || row.length > 1 || only.column > left) return false;
  return only.text.length > LONGEST_NUMBER || wide.has(`${only.row},${only.column}`);
}

/** One square of the table; `covered` by a merged cell that begins elsewhere. */
interface Slot {
  text: readonly Draft[];
  rowSpan: number;
  columnSpan: number;
  covered: boolean;
}

function tableCells(cells: readonly SheetCell[], merges: readonly Range[]): readonly FilledCell[] {
  const rows = ranks(cells.map((cell) => cell.row));
  const columns = ranks(cells.map((cell) => cell.column));
  if (rows.length * columns.length > TABLE_CELLS)
    throw new InputFailure('input.too-many-cells', { limit: TABLE_CELLS });
  const grid = rows.map(() =>
    columns.map((): Slot => ({ text: [], rowSpan: 1, columnSpan: 1, covered: false })),
  );
  for (const cell of cells)
    slot(grid, rankOf(rows, cell.row), rankOf(columns, cell.column)).text = linesOf(cell);
  for (const { top, left, bottom, right } of merges) {
    merge(
      grid,
      rankOf(rows, top),
      rankOf(columns, left),
      rankOf(rows, bottom + 1),
      rankOf(columns, right + 1),
    );
  }
  return grid.flatMap((line, row) =>
    line.flatMap(({ text, rowSpan, columnSpan, covered }, column) =>
      covered ? [] : [{ row, column, rowSpan, columnSpan, content: text }],
    ),
  );
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

const linesOf = ({ text }: SheetCell): readonly Draft[] =>
  text
    .split(/\r\n?|\n/)
    .map(tidy)
    .filter((line) => line !== '')
    .map(paragraphDraft);
