import { paragraphDraft } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import type { DocumentBudget } from '../budget.ts';
import { elementAt } from '../element-at.ts';
import { draftsOfTable } from '../nested-table.ts';
import type { CellWithDrafts } from '../nested-table.ts';
import { cleanLine } from '../text-flow.ts';
import type { MergedRange, ShownCell } from './sheet-content.ts';
import { rowsOf, sheetRegions } from './sheet-regions.ts';
import type { SheetRegion, SheetRow } from './sheet-regions.ts';
import type { VisibleContent } from './visible-cells.ts';

/** Longest text of a table row that contains only its number (序号); a note is longer. */
const MAX_NUMBER_LENGTH = 6;

/**
 * Turns the cells of a sheet into tables, with the rows above and below them that contain a
 * single text (title, 填报单位, notes) as paragraphs. Empty rows and columns are left out; a
 * merged range is one cell.
 * @throws {InputFailure} `input.too-many-cells`
 */
export const draftsOfSheet = (
  { cells, merges }: Pick<VisibleContent, 'cells' | 'merges'>,
  budget: DocumentBudget,
): readonly BlockDraft[] =>
  sheetRegions({ rows: rowsOf(cells), merges }).flatMap((region) => draftsOfRegion(region, budget));

function draftsOfRegion({ rows, merges }: SheetRegion, budget: DocumentBudget): readonly BlockDraft[] {
  const first = rows.findIndex((row) => row.length > 1);
  const firstRow = rows[first];
  if (firstRow === undefined) return rows.flat().flatMap(paragraphsOfCell);
  const wide = new Set(
    merges.filter((range) => range.right > range.left).map((range) => `${range.top},${range.left}`),
  );
  const left = elementAt(firstRow, 0).column;
  let end = rows.length;
  while (end > first + 1 && isNote(elementAt(rows, end - 1), left, wide)) end -= 1;
  return [
    ...rows.slice(0, first).flat().flatMap(paragraphsOfCell),
    ...draftsOfTable(tableCells(rows.slice(first, end).flat(), merges, budget)),
    ...rows.slice(end).flat().flatMap(paragraphsOfCell),
  ];
}

/** Whether the last row is a note: a single text at the left edge that is long or merged to the right. */
function isNote(row: SheetRow, left: number, wide: ReadonlySet<string>): boolean {
  const [only] = row;
  if (only === undefined || row.length > 1 || only.column > left) return false;
  return only.text.length > MAX_NUMBER_LENGTH || wide.has(`${only.row},${only.column}`);
}

/** One row-and-column position of the table. */
interface TableSquare {
  content: readonly BlockDraft[];
  rowSpan: number;
  columnSpan: number;
  /** Whether it belongs to a merged cell that begins in another square. */
  covered: boolean;
}

function tableCells(
  cells: readonly ShownCell[],
  merges: readonly MergedRange[],
  budget: DocumentBudget,
): readonly CellWithDrafts[] {
  const rows = distinctSorted(cells.map((cell) => cell.row));
  const columns = distinctSorted(cells.map((cell) => cell.column));
  budget.addCells(rows.length * columns.length);
  const grid = rows.map(() =>
    columns.map((): TableSquare => ({ content: [], rowSpan: 1, columnSpan: 1, covered: false })),
  );
  for (const cell of cells)
    squareAt(grid, countBelow(rows, cell.row), countBelow(columns, cell.column)).content =
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
    line.flatMap(({ content, rowSpan, columnSpan, covered }, column) =>
      covered ? [] : [{ row, column, rowSpan, columnSpan, content }],
    ),
  );
}

const squareAt = (grid: readonly (readonly TableSquare[])[], row: number, column: number): TableSquare =>
  elementAt(elementAt(grid, row), column);

/** The distinct values, ascending. */
const distinctSorted = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

/** How many of the ascending values are less than `value`: the index of a row once empty rows are left out. */
function countBelow(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (elementAt(values, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Merges the squares before row `bottom` and column `right`; does nothing more where it meets another range. */
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
