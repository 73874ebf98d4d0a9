import type { HostContext } from '../context.ts';
import { emitChanged } from '../events/cell-events.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { SheetTable } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { deleteCells, insertCells } from '../range/shift/insert-delete.ts';
import { writeContent } from '../range/write.ts';
import { fillFormulas } from './calculated-columns.ts';
import { isEmptyTable } from './create.ts';

/** Number of rows for the client: 0 for a table without rows, although an empty row is visible. */
export const rowCountOf = (table: SheetTable): number => (isEmptyTable(table) ? 0 : bodyOf(table).rowCount);

/** The cells of a row of the body, from 0. */
export const rowRange = (table: SheetTable, index: number): CellRange => {
  const body = bodyOf(table);
  return rangeOf(body.row + index, body.column, 1, body.columnCount);
};

/** The values of rows: a block, one row, or a single value for a single column. */
function blockOf(values: unknown, columns: number): readonly unknown[] {
  const block: unknown = Array.isArray(values) ? values : [[values]];
  const rows = block as readonly unknown[];
  for (const row of rows)
    if (!Array.isArray(row) || row.length !== columns) throw excelError('table-values-shape');
  if (rows.length === 0) throw excelError('table-values-shape');
  return rows;
}

/**
 * Adds rows at the end or before a row of the body, and returns the index of the first one.
 * Cells below the table move. Formulas of calculated columns are filled in where a value is
 * null.
 * @throws HostFailure on a protected sheet, or for invalid arguments.
 */
export function addRows(context: HostContext, table: SheetTable, at: number | null, values: unknown): number {
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  const rows = values === null || values === undefined ? [null] : blockOf(values, table.area.columnCount);
  const count = rowCountOf(table);
  const index = at === null || at === -1 ? count : at;
  if (!Number.isInteger(index) || index < 0 || index > count)
    throw excelError('bad-argument', `index ${String(at)}`);
  extend(context, table, index, rows.length);
  const body = rowRange(table, index);
  const area = rangeOf(body.row, body.column, rows.length, body.columnCount);
  fillFormulas(table, area);
  table.isFresh = false;
  emitChanged(context, table.sheet, area, { type: 'RowInserted', shift: 'ShiftCellDown' });
  if (rows[0] !== null) writeContent(context, table.sheet, area, rows);
  context.calculator.invalidate();
  return index;
}

/** Adds rows to the body before one of them; the empty row of a table without rows is used first. */
function extend(context: HostContext, table: SheetTable, index: number, count: number): void {
  const given = isEmptyTable(table) ? 1 : 0;
  if (count === given) return;
  const body = bodyOf(table);
  const first = rangeOf(body.row + index + given, body.column, count - given, body.columnCount);
  const before = table.area.rowCount;
  if (needsRoom(table, first)) insertCells(context, table.sheet, first, 'Down');
  // Inserting within the table has extended it already; after its last row it has not.
  if (table.area.rowCount === before)
    table.area = { ...table.area, rowCount: table.area.rowCount + first.rowCount };
}

/** Whether there are contents at a place or below it. */
function needsRoom(table: SheetTable, place: CellRange): boolean {
  if (place.row < table.area.row + table.area.rowCount) return true;
  const { sheet } = table;
  const used = sheet.grid.used(false);
  return used !== null && used.row + used.rowCount > place.row;
}

/**
 * Deletes a row of the body. In a filtered table nothing happens, without an error
 * (https://github.com/OfficeDev/office-js/issues/994). The last row is only emptied.
 * @throws HostFailure on a protected sheet, or if there is no such row.
 */
export function deleteRow(context: HostContext, table: SheetTable, index: number): void {
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  if (index < 0 || index >= rowCountOf(table)) throw excelError('item-not-found', `row ${String(index)}`);
  if (table.filters.size > 0) return;
  const area = rowRange(table, index);
  if (bodyOf(table).rowCount > 1) {
    deleteCells(context, table.sheet, area, 'Up');
    return;
  }
  for (let column = area.column; column < area.column + area.columnCount; column += 1)
    table.sheet.grid.setContent(area.row, column, null);
  table.isFresh = true;
  context.calculator.invalidate();
  emitChanged(context, table.sheet, area, { type: 'RowDeleted', shift: 'ShiftCellUp' });
}
