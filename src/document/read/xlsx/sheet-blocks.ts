import { InputFailure } from '#core/failure/input-failure';
import { paragraphDraft } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { draftsOfTable, cleanLine } from '../text-flow.ts';
import type { CellWithDrafts } from '../text-flow.ts';
import { TABLE_CELLS } from '../limits.ts';
import type { MergedRange, ShownCell, SheetContent } from './sheet.ts';

type Row = readonly ShownCell[];

/** A row of the table with nothing but its number; a note is longer. */
const MAX_NUMBER_LENGTH = 6;

/**
 * Turns the cells of a sheet into a table. Rows above and below it that hold
 * one text only (title, 填报单位, notes) are paragraphs; rows and columns that
 * show nothing are left out; merged ranges are one cell.
 */
export function draftsOfSheet({ cells, merges }: SheetContent): readonly BlockDraft[] {
  const rows = rowsOf(cells);
  const first = rows.findIndex((row) => row.length > 1);
  if (first === -1) return rows.flat().flatMap(paragraphsOfCell);
  const wide = new Set(
    merges.filter((range) => range.right > range.left).map((range) => `${range.top},${range.left}`),
  );
  const left = Math.min(...(rows[first] as Row).map((cell) => cell.column));
  let end = rows.length;
  while (end > first + 1 && isNote(rows[end - 1] as Row, left, wide)) end -= 1;
  return [
    ...rows.slice(0, first).flat().flatMap(paragraphsOfCell),
    ...draftsOfTable(tableCells(rows.slice(first, end).flat(), merges)),
    ...rows.slice(end).flat().flatMap(paragraphsOfCell),
  ];
}

function rowsOf(cells: readonly ShownCell[]): readonly Row[] {
  const rows = new Map<number, ShownCell[]>();
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
  return only.text.length > MAX_NUMBER_LENGTH || wide.has(`${only.row},${only.column}`);
}

/** One square of the table; `covered` by a merged cell that begins elsewhere. */
interface TableSquare {
  text: readonly BlockDraft[];
  rowSpan: number;
  columnSpan: number;
  covered: boolean;
}

function tableCells(cells: readonly ShownCell[], merges: readonly MergedRange[]): readonly CellWithDrafts[] {
  const rows = distinctSorted(cells.map((cell) => cell.row));
  const columns = distinctSorted(cells.map((cell) => cell.column));
  if (rows.length * columns.length > TABLE_CELLS)
    throw new InputFailure('input.too-many-cells', { limit: TABLE_CELLS });
  const grid = rows.map(() =>
    columns.map((): TableSquare => ({ text: [], rowSpan: 1, columnSpan: 1, covered: false })),
  );
  for (const cell of cells)
    squareAt(grid, countBelow(rows, cell.row), countBelow(columns, cell.column)).text =
      paragraphsOfCell(cell);
  for (const { top, left, bottom, right } of merges) {
    mergeSquares(
      grid,
      countBelow(rows, top),
      countBelow(columns, left),
      countBelow(rows, bottom + 1),
      countBelow(columns, right + 1),
    );
  }
  return grid.flatMap((line, row) =>
    line.flatMap(({ text, rowSpan, columnSpan, covered }, column) =>
      covered ? [] : [{ row, column, rowSpan, columnSpan, content: text }],
    ),
  );
}

const squareAt = (grid: readonly (readonly TableSquare[])[], row: number, column: number): TableSquare =>
  grid[row]?.[column] as TableSquare;

/** The distinct values in order. */
const distinctSorted = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

/** How many of the values lie before `value`: its place once the gaps are gone. */
function countBelow(values: readonly number[], value: number): number {
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
function mergeSquares(
  grid: readonly (readonly TableSquare[])[],
  top: number,
  left: number,
  bottom: number,
  right: number,
): void {
  if (bottom <= top || right <= left || squareAt(grid, top, left).covered) return;
  const origin = squareAt(grid, top, left);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const here = squareAt(grid, row, column);
      if (here === origin) continue;
      if (here.covered) return;
      here.covered = true;
    }
  }
  origin.rowSpan = bottom - top;
  origin.columnSpan = right - left;
}

const paragraphsOfCell = ({ text }: ShownCell): readonly BlockDraft[] =>
  text
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter((line) => line !== '')
    .map(paragraphDraft);
