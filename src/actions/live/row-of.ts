import { InputFailure } from '#core/issue/failure';
import type { TableLayout } from '#workbook/layout/table-layout';
import type { BookSurvey } from '#workbook/plan/survey';
import { findRows } from '#workbook/reading/find-rows';

/** A cell of the open workbook: the lasting id of its sheet, row and column from 0. */
export interface CellSpot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Where a record stands in its table now, whatever was moved, sorted or renamed: the
 * cell under a column, the first one where the column is gone. Throws
 * `excel.sheet-gone` where the table or the row is.
 */
export function rowOf<C extends string>(
  { workbook, sheets }: BookSurvey,
  layout: TableLayout<C>,
  key: string,
  column: C,
): CellSpot {
  const book = {
    sheets: sheets.map(({ name, rows, tables }) => ({
      name,
      rows: rows ?? [],
      tables: tables.map((table) => table.name),
    })),
  };
  const found = findRows(book, layout, workbook);
  const row = found?.rows.find((one) => one.key === key);
  const sheet = sheets.find(({ name }) => name === found?.sheet);
  if (!row || !sheet) throw new InputFailure('excel.sheet-gone', { sheet: layout.sheet });
  const header = layout.columns.find((one) => one.key === column)?.header;
  const place = sheet.rows?.map((cells) => cells.findIndex((cell) => cell === header)).find((at) => at >= 0);
  return { sheet: sheet.id, row: row.number - 1, column: place ?? 0 };
}
