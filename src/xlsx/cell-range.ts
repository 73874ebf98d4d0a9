/** Rows and columns of a sheet (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; `row` and `column` are 0-based. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const rangeOf = (row: number, column: number, rowCount = 1, columnCount = 1): CellRange => ({
  row,
  column,
  rowCount,
  columnCount,
});

export const WHOLE_SHEET: CellRange = rangeOf(0, 0, MAX_ROWS, MAX_COLUMNS);

export const lastRow = ({ row, rowCount }: CellRange): number => row + rowCount - 1;
export const lastColumn = ({ column, columnCount }: CellRange): number => column + columnCount - 1;

export const isEntireColumn = (area: CellRange): boolean => area.row === 0 && area.rowCount === MAX_ROWS;
export const isEntireRow = (area: CellRange): boolean =>
  area.column === 0 && area.columnCount === MAX_COLUMNS;

export const contains = (area: CellRange, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

export const sameRange = (a: CellRange, b: CellRange): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** The cells two ranges have in common; null if none. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? rangeOf(row, column, rowCount, columnCount) : null;
}

/** The smallest range that contains both. */
export function bounding(a: CellRange, b: CellRange): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return rangeOf(
    row,
    column,
    Math.max(lastRow(a), lastRow(b)) - row + 1,
    Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  );
}
