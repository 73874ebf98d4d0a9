import type { HostContext } from '../context.ts';
import { lastColumn } from '#xlsx/cell-range';
import type { Sheet, SheetTable, TableColumn } from '../model/book.ts';
import { type HostCellValue, isError } from '../model/grid.ts';
import { renameColumnIn, rewriteFormulas } from '../formula-text/rewrite.ts';
import { freeName, sameName } from '../name/name-rules.ts';

/** Default names of columns in Chinese Excel: 列1, 列2, … */
export const DEFAULT_COLUMN_NAME = '列';

/** The text Excel makes of the value of a header cell. */
export const headerText = (value: HostCellValue): string => {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/**
 * Unique column names for header texts, regardless of case (a second 单位 becomes 单位2); an
 * empty one becomes 列1 and so on.
 */
export function uniqueHeaders(texts: readonly string[]): readonly string[] {
  const names: string[] = [];
  const isTaken = (name: string): boolean => names.some((other) => sameName(other, name));
  texts.forEach((text, index) => {
    const isLater = (name: string): boolean => texts.slice(index + 1).some((other) => sameName(other, name));
    if (text === '') names.push(freeName((name) => isTaken(name) || isLater(name), DEFAULT_COLUMN_NAME, 1));
    else names.push(isTaken(text) ? freeName((name) => isTaken(name) || isLater(name), text, 2) : text);
  });
  return names;
}

/** The header texts in a row of cells. */
export const headerTexts = (sheet: Sheet, row: number, column: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => headerText(sheet.grid.value(row, column + index)));

/** Writes the column names into the header cells, as text; formulas there are lost. */
export function writeHeaders({ sheet, area, hasHeaders, columns }: SheetTable): void {
  if (!hasHeaders) return;
  columns.forEach(({ name }, index) => {
    const column = area.column + index;
    if (sheet.grid.value(area.row, column) !== name || sheet.grid.formula(area.row, column) !== null)
      sheet.grid.setContent(area.row, column, name);
  });
}

/** Renames a column; the header cell and all formulas follow. */
export function renameColumn(
  context: HostContext,
  table: SheetTable,
  column: TableColumn,
  name: string,
): void {
  const from = column.name;
  const others = table.columns.map((other) => (other === column ? null : other.name));
  const isTaken = (wanted: string): boolean =>
    others.some((other) => other !== null && sameName(other, wanted));
  const stem = name === '' ? DEFAULT_COLUMN_NAME : name;
  column.name = name === '' ? freeName(isTaken, stem, 1) : isTaken(name) ? freeName(isTaken, stem, 2) : name;
  writeHeaders(table);
  if (column.name === from) return;
  const change = renameColumnIn(table.name, from, column.name);
  rewriteFormulas(context.book, (formula, at) => change(formula, isInsideTable(table, at)));
  context.calculator.invalidate();
}

/** Whether a formula is in a table, so that it can refer to columns without the table name. */
export const isInsideTable = (
  table: SheetTable,
  at: {
    readonly sheet: Sheet | null;
    readonly row: number;
    readonly column: number;
    readonly table: SheetTable | null;
  },
): boolean =>
  at.table === table ||
  (at.sheet === table.sheet &&
    at.row >= table.area.row &&
    at.row < table.area.row + table.area.rowCount &&
    at.column >= table.area.column &&
    at.column <= lastColumn(table.area));
