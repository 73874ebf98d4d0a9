import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf, lastColumn } from '#xlsx/cell-range';
import type { SheetTable, TableColumn } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { renameColumnIn, rewriteFormulas } from '../formula-text/rewrite.ts';
import { freeName, sameName } from '../name/name-rules.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { deleteCells, insertCells } from '../range/shift/insert-delete.ts';
import { writeContent } from '../range/write.ts';
import { DEFAULT_COLUMN_NAME, headerText, renameColumn, isInsideTable, writeHeaders } from './headers.ts';

/** The cells of a column in a table or a part of a table. */
export const columnRange = (part: CellRange, index: number): CellRange =>
  rangeOf(part.row, part.column + index, part.rowCount, 1);

/**
 * Adds a column at the end or before another one, and returns its index. `values` has one
 * value per row, header included. Cells to the right of the table move.
 * @throws HostFailure on a protected sheet, or for invalid arguments.
 */
export function addColumn(
  context: HostContext,
  table: SheetTable,
  at: number | null,
  values: unknown,
  name: unknown,
): number {
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  const count = table.columns.length;
  const index = at === null || at === -1 ? count : at;
  if (!Number.isInteger(index) || index < 0 || index > count)
    throw excelError('bad-argument', `index ${String(at)}`);
  const block = values === null || values === undefined ? null : asBlock(values, table);
  const isTaken = (wanted: string): boolean => table.columns.some((other) => sameName(other.name, wanted));
  const wanted = typeof name === 'string' ? name : block === null ? '' : textOf(block[0]);
  const own =
    wanted === ''
      ? freeName(isTaken, DEFAULT_COLUMN_NAME, 1)
      : isTaken(wanted)
        ? freeName(isTaken, wanted, 2)
        : wanted;
  const place = columnRange(table.area, index);
  if (hasNeighbours(table, place)) insertCells(context, table.sheet, place, 'Right');
  if (table.columns.length === count) {
    const id = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
    table.columns.splice(index, 0, { id, name: own, formula: null });
    shiftFilters(table, index, 1);
    if (table.area.columnCount === count) table.area = { ...table.area, columnCount: count + 1 };
  } else {
    const made = table.columns[index];
    if (made) made.name = own;
  }
  writeHeaders(table);
  if (block !== null && table.area.rowCount > 1)
    writeContent(
      context,
      table.sheet,
      rangeOf(place.row + 1, place.column, table.area.rowCount - 1, 1),
      block.slice(1),
    );
  context.calculator.invalidate();
  return index;
}

const textOf = (row: unknown): string => {
  const first: unknown = Array.isArray(row) ? row[0] : row;
  return headerText(
    typeof first === 'string' || typeof first === 'number' || typeof first === 'boolean' ? first : null,
  );
};

function asBlock(values: unknown, table: SheetTable): readonly unknown[] {
  const rows = Array.isArray(values) ? (values as readonly unknown[]) : [[values]];
  if (rows.length !== table.area.rowCount || !rows.every((row) => Array.isArray(row) && row.length === 1))
    throw excelError('table-values-shape');
  return rows;
}

function hasNeighbours({ area, sheet }: SheetTable, place: CellRange): boolean {
  if (place.column <= lastColumn(area)) return true;
  const used = sheet.grid.used(false);
  return used !== null && lastColumn(used) >= place.column;
}

/** Moves the filter criteria along with their columns. */
function shiftFilters(table: SheetTable, from: number, by: number): void {
  const moved = [...table.filters].flatMap(([column, criteria]) =>
    by < 0 && column === from ? [] : [[column >= from ? column + by : column, criteria] as const],
  );
  table.filters.clear();
  for (const [column, criteria] of moved) table.filters.set(column, criteria);
}

/**
 * Deletes a column with its cells; references to it become #REF!.
 * @throws HostFailure on a protected sheet, or for the only column.
 */
export function deleteColumn(context: HostContext, table: SheetTable, column: TableColumn): void {
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  const index = table.columns.indexOf(column);
  if (index < 0) throw excelError('item-not-found', column.name);
  const count = table.columns.length;
  if (count === 1) throw excelError('table-last-column', column.name);
  const change = renameColumnIn(table.name, column.name, null);
  rewriteFormulas(context.book, (formula, at) => change(formula, isInsideTable(table, at)));
  deleteCells(context, table.sheet, columnRange(table.area, index), 'Left');
  if (table.columns.length === count) {
    table.columns.splice(index, 1);
    shiftFilters(table, index, -1);
    if (table.area.columnCount === count) table.area = { ...table.area, columnCount: count - 1 };
  }
  context.calculator.invalidate();
}

/**
 * Renames a column.
 * @throws HostFailure on a protected sheet, or for an invalid name.
 */
export function setColumnName(
  context: HostContext,
  table: SheetTable,
  column: TableColumn,
  name: unknown,
): void {
  if (typeof name !== 'string' || name.length > 255) throw excelError('bad-argument', String(name));
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  renameColumn(context, table, column, name);
}
