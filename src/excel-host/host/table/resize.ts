import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf, intersection, lastRow } from '#xlsx/cell-range';
import type { Sheet, SheetTable } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { deleteCells, insertCells } from '../range/shift/insert-delete.ts';
import { headerTexts, uniqueHeaders, writeHeaders } from './headers.ts';
import { checkTableRange } from './create.ts';
import { showFilteredRows } from './filtered-rows.ts';

/**
 * Resizes a table; the first row has to stay, and the new area has to overlap the old one.
 * @throws HostFailure for other areas, or on a protected sheet.
 */
export function resizeTable(context: HostContext, table: SheetTable, sheet: Sheet, area: CellRange): void {
  const least = 1 + (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0);
  if (
    sheet !== table.sheet ||
    area.row !== table.area.row ||
    area.rowCount < least ||
    intersection(area, table.area) === null
  )
    throw excelError('table-resize');
  checkTableRange(context.book, sheet, area, table);
  const left = area.column - table.area.column;
  const old = table.columns;
  let last = Math.max(0, ...old.map(({ id }) => id));
  const retained = Array.from({ length: area.columnCount }, (_, index) => old[index + left] ?? null);
  const texts = headerTexts(sheet, area.row, area.column, area.columnCount);
  const names = uniqueHeaders(retained.map((column, index) => column?.name ?? texts[index] ?? ''));
  table.columns = retained.map((column, index) => {
    if (column !== null) return column;
    last += 1;
    return { id: last, name: names[index] ?? '', formula: null };
  });
  const filters = [...table.filters].map(([column, criteria]) => [column - left, criteria] as const);
  table.filters.clear();
  for (const [column, criteria] of filters)
    if (column >= 0 && column < area.columnCount) table.filters.set(column, criteria);
  table.area = area;
  writeHeaders(table);
  context.calculator.invalidate();
}

/** Shows or removes the header row; the column names are kept. */
export function setHeaders(context: HostContext, table: SheetTable, shown: boolean): void {
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  if (table.hasHeaders === shown) return;
  const { area, sheet } = table;
  if (!shown) {
    showFilteredRows(sheet, area);
    table.filters.clear();
    table.hasHeaders = false;
    table.showFilterButton = false;
    table.area = rangeOf(area.row + 1, area.column, area.rowCount - 1, area.columnCount);
    for (let column = 0; column < area.columnCount; column += 1)
      sheet.grid.setContent(area.row, area.column + column, null);
  } else {
    const above = rangeOf(area.row - 1, area.column, 1, area.columnCount);
    const isFree = area.row > 0 && isBlank(sheet, above);
    if (!isFree) insertCells(context, sheet, rangeOf(area.row, area.column, 1, area.columnCount), 'Down');
    const top = isFree ? area.row - 1 : area.row;
    table.area = rangeOf(top, area.column, area.rowCount + 1, area.columnCount);
    table.hasHeaders = true;
    table.showFilterButton = true;
    writeHeaders(table);
  }
  context.calculator.invalidate();
}

const isBlank = (sheet: Sheet, { row, column, columnCount }: CellRange): boolean => {
  for (let at = column; at < column + columnCount; at += 1)
    if (sheet.grid.value(row, at) !== null || sheet.grid.formula(row, at) !== null) return false;
  return true;
};

/** Label of the totals row in Chinese Excel. */
const TOTAL = '汇总';

/** Shows or removes the totals row: the last column is summed, or counted if it contains texts. */
export function setTotals(context: HostContext, table: SheetTable, shown: boolean): void {
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  if (table.hasTotals === shown) return;
  const { area, sheet, columns } = table;
  if (!shown) {
    if (table.filters.size > 0) emptyRow(sheet, rangeOf(lastRow(area), area.column, 1, area.columnCount));
    else deleteCells(context, sheet, rangeOf(lastRow(area), area.column, 1, area.columnCount), 'Up');
    if (table.area.rowCount === area.rowCount) table.area = { ...area, rowCount: area.rowCount - 1 };
    table.hasTotals = false;
  } else {
    const row = rangeOf(lastRow(area) + 1, area.column, 1, area.columnCount);
    const used = sheet.grid.used(false);
    if (used !== null && lastRow(used) >= row.row) insertCells(context, sheet, row, 'Down');
    const body = bodyOf(table);
    table.area = { ...area, rowCount: area.rowCount + 1 };
    table.hasTotals = true;
    const last = columns.length - 1;
    if (last > 0) sheet.grid.setContent(row.row, row.column, TOTAL);
    const isText = holdsText(sheet, body, last);
    const name = columns[last]?.name ?? '';
    sheet.grid.setContent(
      row.row,
      row.column + last,
      null,
      `=SUBTOTAL(${isText ? '103' : '109'},${table.name}[${name.replace(/['[\]#@]/g, (sign) => `'${sign}`)}])`,
    );
  }
  context.calculator.invalidate();
}

/** Below a filtered table nothing moves up. */
function emptyRow({ grid }: Sheet, { row, column, columnCount }: CellRange): void {
  for (let at = column; at < column + columnCount; at += 1) grid.setContent(row, at, null);
}

function holdsText(sheet: Sheet, body: CellRange, index: number): boolean {
  for (let row = body.row; row <= lastRow(body); row += 1)
    if (typeof sheet.grid.value(row, body.column + index) === 'string') return true;
  return false;
}
