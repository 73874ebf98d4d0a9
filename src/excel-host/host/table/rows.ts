import type { HostContext } from '../context.ts';
import { tellChanged } from '../events/changed.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { Table } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { refusal } from '../protocol/host-failure.ts';
import { deleteCells, insertCells } from '../range/insert.ts';
import { writeContent } from '../range/write.ts';
import { fillFormulas } from './calculated.ts';
import { isEmptyTable } from './make.ts';

/** Rows of a table as the client counts them: an empty table has none, though one shows. */
export const rowCountOf = (table: Table): number => (isEmptyTable(table) ? 0 : bodyOf(table).rowCount);

/** The cells of a row of the body, from 0. */
export const rowArea = (table: Table, index: number): CellRange => {
  const body = bodyOf(table);
  return rangeOf(body.row + index, body.column, 1, body.columnCount);
};

/** Values for so many columns: a block, one row, or one value for a single column. */
function blockOf(values: unknown, columns: number): readonly unknown[] {
  const block: unknown = Array.isArray(values) ? values : [[values]];
  const rows = block as readonly unknown[];
  for (const row of rows)
    if (!Array.isArray(row) || row.length !== columns) throw refusal('table-values-shape');
  if (rows.length === 0) throw refusal('table-values-shape');
  return rows;
}

/**
 * Adds rows, at the end or before a row of the body; what is below the table makes
 * room. Returns the index of the first. Formulas of calculated columns are filled in
 * where the values leave them out (null).
 */
export function addRows(context: HostContext, table: Table, at: number | null, values: unknown): number {
  if (!allows(table.sheet, 'table')) throw refusal('table-protected', table.sheet.name);
  const rows = values === null || values === undefined ? [null] : blockOf(values, table.area.columnCount);
  const count = rowCountOf(table);
  const index = at === null || at === -1 ? count : at;
  if (!Number.isInteger(index) || index < 0 || index > count)
    throw refusal('bad-argument', `index ${String(at)}`);
  extend(context, table, index, rows.length);
  const body = rowArea(table, index);
  const area = rangeOf(body.row, body.column, rows.length, body.columnCount);
  fillFormulas(table, area);
  table.isFresh = false;
  tellChanged(context, table.sheet, area, { type: 'RowInserted', shift: 'ShiftCellDown' });
  if (rows[0] !== null) writeContent(context, table.sheet, area, rows);
  context.calculator.changed();
  return index;
}

/** Makes the body longer by rows before one of them; a table without rows has one to give. */
function extend(context: HostContext, table: Table, index: number, count: number): void {
  const given = isEmptyTable(table) ? 1 : 0;
  if (count === given) return;
  const body = bodyOf(table);
  const first = rangeOf(body.row + index + given, body.column, count - given, body.columnCount);
  const before = table.area.rowCount;
  if (needsRoom(table, first)) insertCells(context, table.sheet, first, 'Down');
  // Cells put in within the table made it longer already; behind its last row they did not.
  if (table.area.rowCount === before)
    table.area = { ...table.area, rowCount: table.area.rowCount + first.rowCount };
}

/** Whether anything stands at a place or below that has to move. */
function needsRoom(table: Table, place: CellRange): boolean {
  if (place.row < table.area.row + table.area.rowCount) return true;
  const { sheet } = table;
  const used = sheet.grid.used(false);
  return used !== null && used.row + used.rowCount > place.row;
}

/**
 * Takes a row out of the body. In a filtered table nothing happens, without a word
 * (https://github.com/OfficeDev/office-js/issues/994). The last row is emptied, not taken.
 */
export function deleteRow(context: HostContext, table: Table, index: number): void {
  if (!allows(table.sheet, 'table')) throw refusal('table-protected', table.sheet.name);
  if (index < 0 || index >= rowCountOf(table)) throw refusal('item-not-found', `row ${String(index)}`);
  if (table.filters.size > 0) return;
  const area = rowArea(table, index);
  if (bodyOf(table).rowCount > 1) {
    deleteCells(context, table.sheet, area, 'Up');
    return;
  }
  for (let column = area.column; column < area.column + area.columnCount; column += 1)
    table.sheet.grid.setContent(area.row, column, null);
  table.isFresh = true;
  context.calculator.changed();
  tellChanged(context, table.sheet, area, { type: 'RowDeleted', shift: 'ShiftCellUp' });
}
