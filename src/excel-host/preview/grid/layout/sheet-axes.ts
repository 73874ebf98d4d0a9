import { type Book, type Sheet, columnWidthInPoints, rowHeightInPoints } from '#excel-host/public';
import { MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import { Axis } from './axis.ts';

/** Pixels per point, at 96 dots per inch. */
export const PIXELS = 96 / 72;

/** Both axes of a sheet. */
export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Rows and columns shown after the last used one, and the least number shown. */
const MORE = { rows: 60, columns: 8 } as const;
const FEWEST = { rows: 200, columns: 40 } as const;

/** The axes of a sheet: its used range and some more, at least so many rows and columns. */
export function axesOf(book: Pick<Book, 'styles'>, sheet: Sheet, rows = 0, columns = 0): Axes {
  const used = sheet.grid.used(true);
  const usedRows = used === null ? 0 : used.row + used.rowCount;
  const usedColumns = used === null ? 0 : used.column + used.columnCount;
  const rowCount = Math.max(FEWEST.rows, usedRows + MORE.rows, rows + MORE.rows);
  const columnCount = Math.max(FEWEST.columns, usedColumns + MORE.columns, columns + MORE.columns);
  return {
    rows: new Axis(Math.min(rowCount, MAX_ROWS), (row) =>
      sheet.rows.get(row)?.hidden === true ? 0 : Math.round(rowHeightInPoints(book, sheet, row) * PIXELS),
    ),
    columns: new Axis(Math.min(columnCount, MAX_COLUMNS), (column) =>
      sheet.columns.get(column)?.hidden === true
        ? 0
        : Math.round(columnWidthInPoints(sheet, column) * PIXELS),
    ),
  };
}
