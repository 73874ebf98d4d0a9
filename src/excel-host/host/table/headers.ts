import type { HostContext } from '../context.ts';
import { lastColumn } from '#xlsx/cell-range';
import type { Sheet, Table, TableColumn } from '../model/book.ts';
import { type CellValue, isError } from '../model/grid.ts';
import { columnRenamed, rewriteFormulas } from '../name/rewrite.ts';
import { freeName, sameName } from '../name/rules.ts';

/** How Excel in Chinese names what nobody named: 列1, 列2, … */
export const COLUMN_STEM = '列';

/** What a header cell says, as text: Excel makes text of whatever stands there. */
export const headerText = (value: CellValue): string => {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/**
 * Names for columns out of what their header cells say: each once in any case (a
 * second 单位 becomes 单位2), an empty one 列1 and so on.
 */
export function uniqueHeaders(texts: readonly string[]): readonly string[] {
  const names: string[] = [];
  const isTaken = (name: string): boolean => names.some((other) => sameName(other, name));
  texts.forEach((text, index) => {
    const isLater = (name: string): boolean => texts.slice(index + 1).some((other) => sameName(other, name));
    if (text === '') names.push(freeName((name) => isTaken(name) || isLater(name), COLUMN_STEM, 1));
    else names.push(isTaken(text) ? freeName((name) => isTaken(name) || isLater(name), text, 2) : text);
  });
  return names;
}

/** Texts of the first row of an area. */
export const headerTexts = (sheet: Sheet, row: number, column: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => headerText(sheet.grid.value(row, column + index)));

/** Puts the names of columns into the header cells, as text; formulas there are lost. */
export function writeHeaders({ sheet, area, hasHeaders, columns }: Table): void {
  if (!hasHeaders) return;
  columns.forEach(({ name }, index) => {
    const column = area.column + index;
    if (sheet.grid.value(area.row, column) !== name || sheet.grid.formula(area.row, column) !== null)
      sheet.grid.setContent(area.row, column, name);
  });
}

/** Gives a column another name; the header cell and every formula that names it follow. */
export function renameColumn(context: HostContext, table: Table, column: TableColumn, name: string): void {
  const from = column.name;
  const others = table.columns.map((other) => (other === column ? null : other.name));
  const isTaken = (wanted: string): boolean =>
    others.some((other) => other !== null && sameName(other, wanted));
  const stem = name === '' ? COLUMN_STEM : name;
  column.name = name === '' ? freeName(isTaken, stem, 1) : isTaken(name) ? freeName(isTaken, stem, 2) : name;
  writeHeaders(table);
  if (column.name === from) return;
  const change = columnRenamed(table.name, from, column.name);
  rewriteFormulas(context.book, (formula, at) => change(formula, standsIn(table, at)));
  context.calculator.changed();
}

/** Whether a formula stands in a table, so that it can name columns without it. */
export const standsIn = (
  table: Table,
  at: {
    readonly sheet: Sheet | null;
    readonly row: number;
    readonly column: number;
    readonly table: Table | null;
  },
): boolean =>
  at.table === table ||
  (at.sheet === table.sheet &&
    at.row >= table.area.row &&
    at.row < table.area.row + table.area.rowCount &&
    at.column >= table.area.column &&
    at.column <= lastColumn(table.area));
