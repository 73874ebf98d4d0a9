import type { HostContext } from '../context.ts';
import { tellTableAdded, tellTableDeleted } from '../events/sheet-events.ts';
import { type CellRange, rangeOf, intersection, lastRow, MAX_ROWS } from '#xlsx/cell-range';
import type { Book, Sheet, Table } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { headerOf } from '../name/resolve.ts';
import { rewriteFormulas, tableGone } from '../name/rewrite.ts';
import { freeName, sameName } from '../name/rules.ts';
import { refusal } from '../protocol/host-failure.ts';
import { insertCells } from '../range/insert.ts';
import { headerTexts, uniqueHeaders, writeHeaders } from './headers.ts';
import { showRows } from './rows-shown.ts';
import { DEFAULT_TABLE_STYLE } from './styles.ts';

/** How Excel in Chinese names tables nobody named: 表1, 表2, … */
const TABLE_STEM = '表';

export const tablesOn = (book: Book, sheet: Sheet): readonly Table[] =>
  book.tables.filter((table) => table.sheet === sheet);

/** Refuses an area on which no table can stand; `except` may stand there itself. */
export function checkTableArea(book: Book, sheet: Sheet, area: CellRange, except: Table | null = null): void {
  if (!allows(sheet, 'table')) throw refusal('table-protected', sheet.name);
  for (const table of tablesOn(book, sheet))
    if (table !== except && intersection(table.area, area) !== null)
      throw refusal('table-overlap', table.name);
  if (sheet.merges.some((merge) => intersection(merge, area) !== null)) throw refusal('table-merged');
}

/**
 * Makes a table of an area. Without headers among its cells, a row of them is put in
 * and the cells move down one row. A table has a body: of headers alone it takes the
 * row below, which stays free for the first row that is added.
 */
export function makeTable(context: HostContext, sheet: Sheet, given: CellRange, hasHeaders: boolean): Table {
  const { book } = context;
  const rows = given.rowCount === MAX_ROWS ? usedHeight(sheet) : given.rowCount;
  const first = rangeOf(given.row, given.column, rows, given.columnCount);
  const isBare = hasHeaders ? first.rowCount === 1 : false;
  const area = rangeOf(first.row, first.column, rows + (hasHeaders && !isBare ? 0 : 1), first.columnCount);
  checkTableArea(book, sheet, hasHeaders ? area : first);
  if (!hasHeaders) insertCells(context, sheet, headerOf({ area: first } as Table), 'Down');
  else if (isBare) makeRoom(context, sheet, rangeOf(lastRow(area), area.column, 1, area.columnCount));
  const isTaken = (name: string): boolean =>
    [...book.tables, ...book.names].some((other) => sameName(other.name, name));
  const texts = uniqueHeaders(headerTexts(sheet, area.row, area.column, area.columnCount));
  const table: Table = {
    id: `{${String(book.nextId()).padStart(8, '0')}-0002-0000-0000-000000000000}`,
    name: freeName(isTaken, TABLE_STEM),
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
  // Excel keeps one filter where a table comes to lie: the table's own.
  if (sheet.autoFilter !== null && intersection(sheet.autoFilter.area, area) !== null) {
    showRows(sheet, sheet.autoFilter.area);
    sheet.autoFilter = null;
  }
  book.tables.push(table);
  writeHeaders(table);
  context.calculator.changed();
  tellTableAdded(context, table);
  return table;
}

/** Rows down to the last content; at least one. */
function usedHeight({ grid }: Sheet): number {
  const used = grid.used(true);
  return used === null ? 1 : lastRow(used) + 1;
}

/** The row a table of headers alone takes: what stands there moves down. */
function makeRoom(context: HostContext, sheet: Sheet, row: CellRange): void {
  for (let column = row.column; column < row.column + row.columnCount; column += 1)
    if (sheet.grid.value(row.row, column) !== null || sheet.grid.formula(row.row, column) !== null) {
      insertCells(context, sheet, row, 'Down');
      return;
    }
}

/** Whether the only row of the body is the empty one a table without rows shows. */
export function isEmptyTable({ sheet, area, hasHeaders, hasTotals, isFresh }: Table): boolean {
  const body = area.rowCount - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0);
  if (isFresh !== true || body !== 1) return false;
  const row = area.row + (hasHeaders ? 1 : 0);
  for (let column = area.column; column < area.column + area.columnCount; column += 1)
    if (sheet.grid.value(row, column) !== null || sheet.grid.formula(row, column) !== null) return false;
  return true;
}

/** Takes a table off the list; formulas that named it are #REF!. */
export function forgetTable(context: HostContext, table: Table): void {
  const { book } = context;
  if (!allows(table.sheet, 'table')) throw refusal('table-protected', table.sheet.name);
  book.tables = book.tables.filter((other) => other !== table);
  rewriteFormulas(book, tableGone(table.name));
  showRows(table.sheet, table.area);
  context.calculator.changed();
  tellTableDeleted(context, table);
}
