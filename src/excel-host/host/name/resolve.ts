import { parseAddress, splitSheet } from '#xlsx/address';
import { type CellRange, rangeOf, lastRow } from '#xlsx/cell-range';
import type { Book, DefinedName, Sheet, Table } from '../model/book.ts';
import { findName, sameName } from './rules.ts';

/** Cells of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: CellRange;
}

const sheetCalled = (book: Book, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sameName(sheet.name, name));

/** The rows of a table between header and totals. */
export function bodyOf(table: Table): CellRange {
  const { row, column, rowCount, columnCount } = table.area;
  const top = table.hasHeaders ? 1 : 0;
  return rangeOf(row + top, column, rowCount - top - (table.hasTotals ? 1 : 0), columnCount);
}

export const headerOf = ({ area }: Table): CellRange => rangeOf(area.row, area.column, 1, area.columnCount);

export const totalsOf = ({ area }: Table): CellRange =>
  rangeOf(lastRow(area), area.column, 1, area.columnCount);

/** The name an expression on a sheet means: the sheet's own goes before the book's. */
export const nameSeenFrom = (book: Book, name: string, sheet: Sheet | null): DefinedName | undefined =>
  (sheet === null ? undefined : findName(book, name, sheet)) ?? findName(book, name, null);

/**
 * The cells that an address, a defined name or a table name means; null where it
 * means none. An address without a sheet is of the one given.
 */
export function placeOf(book: Book, text: string, sheet: Sheet, depth = 0): Place | null {
  const [named, rest] = splitSheet(text.trim());
  const on = named === null ? sheet : sheetCalled(book, named);
  if (on === undefined) return null;
  const area = parseAddress(rest);
  if (area !== null) return { sheet: on, area };
  const defined = named === null ? nameSeenFrom(book, rest, sheet) : findName(book, rest, on);
  // Names may lead to names; not for ever.
  if (defined !== undefined) return depth > 8 ? null : placeOfFormula(book, defined.formula, on, depth + 1);
  const table = named === null ? book.tables.find(({ name }) => sameName(name, rest)) : undefined;
  return table === undefined ? null : { sheet: table.sheet, area: bodyOf(table) };
}

/** The cells that a formula which is nothing but a reference means. */
export const placeOfFormula = (book: Book, formula: string, sheet: Sheet, depth = 0): Place | null =>
  formula.startsWith('=') ? placeOf(book, formula.slice(1), sheet, depth) : null;
