import { parseAddress, splitSheet } from '#xlsx/address';
import { type CellRange, rangeOf, lastRow } from '#xlsx/cell-range';
import type { Book, DefinedName, Sheet, SheetTable } from '../model/book.ts';
import { findName, sameName } from './name-rules.ts';

/** Cells of one sheet. */
export interface ResolvedRange {
  readonly sheet: Sheet;
  readonly area: CellRange;
}

const sheetCalled = (book: Book, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sameName(sheet.name, name));

/** The rows of a table between its header and totals rows. */
export function bodyOf(table: SheetTable): CellRange {
  const { row, column, rowCount, columnCount } = table.area;
  const top = table.hasHeaders ? 1 : 0;
  return rangeOf(row + top, column, rowCount - top - (table.hasTotals ? 1 : 0), columnCount);
}

export const headerRowOf = ({ area }: SheetTable): CellRange =>
  rangeOf(area.row, area.column, 1, area.columnCount);

export const totalsRowOf = ({ area }: SheetTable): CellRange =>
  rangeOf(lastRow(area), area.column, 1, area.columnCount);

/** The name that a formula on a sheet refers to: a name of the sheet precedes one of the book. */
export const nameSeenFrom = (book: Book, name: string, sheet: Sheet | null): DefinedName | undefined =>
  (sheet === null ? undefined : findName(book, name, sheet)) ?? findName(book, name, null);

/**
 * The cells that an address, a defined name or a table name refers to; null: none. An
 * address without a sheet is on `sheet`.
 */
export function resolveRange(book: Book, text: string, sheet: Sheet, depth = 0): ResolvedRange | null {
  const [named, rest] = splitSheet(text.trim());
  const on = named === null ? sheet : sheetCalled(book, named);
  if (on === undefined) return null;
  const area = parseAddress(rest);
  if (area !== null) return { sheet: on, area };
  const defined = named === null ? nameSeenFrom(book, rest, sheet) : findName(book, rest, on);
  // A limit for names that refer to names.
  if (defined !== undefined) return depth > 8 ? null : resolveReference(book, defined.formula, on, depth + 1);
  const table = named === null ? book.tables.find(({ name }) => sameName(name, rest)) : undefined;
  return table === undefined ? null : { sheet: table.sheet, area: bodyOf(table) };
}

/** The cells that a formula refers to if it consists of a reference only; else null. */
export const resolveReference = (
  book: Book,
  formula: string,
  sheet: Sheet,
  depth = 0,
): ResolvedRange | null =>
  formula.startsWith('=') ? resolveRange(book, formula.slice(1), sheet, depth) : null;
