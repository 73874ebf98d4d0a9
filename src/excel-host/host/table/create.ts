import type { HostContext } from '../context.ts';
import { emitTableAdded, emitTableDeleted } from '../events/sheet-events.ts';
import { type CellRange, rangeOf, intersection, lastRow, MAX_ROWS } from '#xlsx/cell-range';
import type { Book, Sheet, SheetTable } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { headerRowOf } from '../name/resolve.ts';
import { rewriteFormulas, removeTableIn } from '../formula-text/rewrite.ts';
import { freeName, sameName } from '../name/name-rules.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { insertCells } from '../range/shift/insert-delete.ts';
import { headerTexts, uniqueHeaders, writeHeaders } from './headers.ts';
import { showFilteredRows } from './filtered-rows.ts';
import { DEFAULT_TABLE_STYLE } from './styles.ts';

/** Default names of tables in Chinese Excel: 表1, 表2, … */
const DEFAULT_TABLE_NAME = '表';

const tablesOn = (book: Book, sheet: Sheet): readonly SheetTable[] =>
  book.tables.filter((table) => table.sheet === sheet);

/**
 * Checks that a table can have an area; `except` is the table that is moved there.
 * @throws HostFailure on a protected sheet, or for an overlap with other tables or merged
 * cells.
 */
export function checkTableRange(
  book: Book,
  sheet: Sheet,
  area: CellRange,
  except: SheetTable | null = null,
): void {
  if (!allows(sheet, 'table')) throw excelError('table-protected', sheet.name);
  for (const table of tablesOn(book, sheet))
    if (table !== except && intersection(table.area, area) !== null)
      throw excelError('table-overlap', table.name);
  if (sheet.merges.some((merge) => intersection(merge, area) !== null)) throw excelError('table-merged');
}

/**
 * Creates a table. Without headers, a header row is inserted and the cells move down. A
 * table always has a body: for a header row alone it includes the row below, which is not
 * counted until the first row is added.
 * @throws HostFailure as `checkTableRange` does.
 */
export function createTable(
  context: HostContext,
  sheet: Sheet,
  given: CellRange,
  hasHeaders: boolean,
): SheetTable {
  const { book } = context;
  const rows = given.rowCount === MAX_ROWS ? usedHeight(sheet) : given.rowCount;
  const first = rangeOf(given.row, given.column, rows, given.columnCount);
  const isBare = hasHeaders ? first.rowCount === 1 : false;
  const area = rangeOf(first.row, first.column, rows + (hasHeaders && !isBare ? 0 : 1), first.columnCount);
  checkTableRange(book, sheet, hasHeaders ? area : first);
  if (!hasHeaders) insertCells(context, sheet, headerRowOf({ area: first } as SheetTable), 'Down');
  else if (isBare) makeRoom(context, sheet, rangeOf(lastRow(area), area.column, 1, area.columnCount));
  const isTaken = (name: string): boolean =>
    [...book.tables, ...book.names].some((other) => sameName(other.name, name));
  const texts = uniqueHeaders(headerTexts(sheet, area.row, area.column, area.columnCount));
  const table: SheetTable = {
    id: `{${String(book.nextId()).padStart(8, '0')}-0002-0000-0000-000000000000}`,
    name: freeName(isTaken, DEFAULT_TABLE_NAME),
    sheet,
    area,
    hasHeaders: true,
    hasTotals: false,
    style: DEFAULT_TABLE_STYLE,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: texts.map((name, index) => ({ id: index + 1, name, formula: null })),
    filters: new Map(),
    sort: null,
    isFresh: isBare,
  };
  // The filter of the sheet is replaced by that of a table that overlaps it.
  if (sheet.autoFilter !== null && intersection(sheet.autoFilter.area, area) !== null) {
    showFilteredRows(sheet, sheet.autoFilter.area);
    sheet.autoFilter = null;
  }
  book.tables.push(table);
  writeHeaders(table);
  context.calculator.invalidate();
  emitTableAdded(context, table);
  return table;
}

/** Number of rows down to the last content; at least one. */
function usedHeight({ grid }: Sheet): number {
  const used = grid.used(true);
  return used === null ? 1 : lastRow(used) + 1;
}

/** Moves the contents down that are in the row below a header row. */
function makeRoom(context: HostContext, sheet: Sheet, row: CellRange): void {
  for (let column = row.column; column < row.column + row.columnCount; column += 1)
    if (sheet.grid.value(row.row, column) !== null || sheet.grid.formula(row.row, column) !== null) {
      insertCells(context, sheet, row, 'Down');
      return;
    }
}

/** Whether the only row of the body is the empty one of a table without rows. */
export function isEmptyTable({ sheet, area, hasHeaders, hasTotals, isFresh }: SheetTable): boolean {
  const body = area.rowCount - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0);
  if (isFresh !== true || body !== 1) return false;
  const row = area.row + (hasHeaders ? 1 : 0);
  for (let column = area.column; column < area.column + area.columnCount; column += 1)
    if (sheet.grid.value(row, column) !== null || sheet.grid.formula(row, column) !== null) return false;
  return true;
}

/**
 * Removes a table from the book; references to it become #REF!.
 * @throws HostFailure on a protected sheet.
 */
export function removeTable(context: HostContext, table: SheetTable): void {
  const { book } = context;
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  book.tables = book.tables.filter((other) => other !== table);
  rewriteFormulas(book, removeTableIn(table.name));
  showFilteredRows(table.sheet, table.area);
  context.calculator.invalidate();
  emitTableDeleted(context, table);
}
