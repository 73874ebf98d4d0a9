import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf, lastColumn } from '#xlsx/cell-range';
import type { Table, TableColumn } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { columnRenamed, rewriteFormulas } from '../name/rewrite.ts';
import { freeName, sameName } from '../name/rules.ts';
import { refusal } from '../protocol/host-failure.ts';
import { deleteCells, insertCells } from '../range/insert.ts';
import { writeContent } from '../range/write.ts';
import { COLUMN_STEM, headerText, renameColumn, standsIn, writeHeaders } from './headers.ts';

/** The cells of a column of the table, with header and totals, or of a part of the table. */
export const columnArea = (part: CellRange, index: number): CellRange =>
  rangeOf(part.row, part.column + index, part.rowCount, 1);

/**
 * Adds a column, at the end or before another. Values are given with the header, one
 * a row. The cells to the right of the table make room.
 */
export function addColumn(
  context: HostContext,
  table: Table,
  at: number | null,
  values: unknown,
  name: unknown,
): number {
  if (!allows(table.sheet, 'table')) throw refusal('table-protected', table.sheet.name);
  const count = table.columns.length;
  const index = at === null || at === -1 ? count : at;
  if (!Number.isInteger(index) || index < 0 || index > count)
    throw refusal('bad-argument', `index ${String(at)}`);
  const block = values === null || values === undefined ? null : asBlock(values, table);
  const isTaken = (wanted: string): boolean => table.columns.some((other) => sameName(other.name, wanted));
  const wanted = typeof name === 'string' ? name : block === null ? '' : textOf(block[0]);
  const own =
    wanted === ''
      ? freeName(isTaken, COLUMN_STEM, 1)
      : isTaken(wanted)
        ? freeName(isTaken, wanted, 2)
        : wanted;
  const place = columnArea(table.area, index);
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
  context.calculator.changed();
  return index;
}

const textOf = (row: unknown): string => {
  const first: unknown = Array.isArray(row) ? row[0] : row;
  return headerText(
    typeof first === 'string' || typeof first === 'number' || typeof first === 'boolean' ? first : null,
  );
};

function asBlock(values: unknown, table: Table): readonly unknown[] {
  const rows = Array.isArray(values) ? (values as readonly unknown[]) : [[values]];
  if (rows.length !== table.area.rowCount || !rows.every((row) => Array.isArray(row) && row.length === 1))
    throw refusal('table-values-shape');
  return rows;
}

function hasNeighbours({ area, sheet }: Table, place: CellRange): boolean {
  if (place.column <= lastColumn(area)) return true;
  const used = sheet.grid.used(false);
  return used !== null && lastColumn(used) >= place.column;
}

/** Criteria stay with their columns. */
export function shiftFilters(table: Table, from: number, by: number): void {
  const moved = [...table.filters].flatMap(([column, criteria]) =>
    by < 0 && column === from ? [] : [[column >= from ? column + by : column, criteria] as const],
  );
  table.filters.clear();
  for (const [column, criteria] of moved) table.filters.set(column, criteria);
}

/** Takes a column out with its cells; formulas that named it are #REF!. */
export function deleteColumn(context: HostContext, table: Table, column: TableColumn): void {
  if (!allows(table.sheet, 'table')) throw refusal('table-protected', table.sheet.name);
  const index = table.columns.indexOf(column);
  if (index < 0) throw refusal('item-not-found', column.name);
  const count = table.columns.length;
  if (count === 1) throw refusal('table-last-column', column.name);
  const change = columnRenamed(table.name, column.name, null);
  rewriteFormulas(context.book, (formula, at) => change(formula, standsIn(table, at)));
  deleteCells(context, table.sheet, columnArea(table.area, index), 'Left');
  if (table.columns.length === count) {
    table.columns.splice(index, 1);
    shiftFilters(table, index, -1);
    if (table.area.columnCount === count) table.area = { ...table.area, columnCount: count - 1 };
  }
  context.calculator.changed();
}

/** Names of columns and formulas of calculated columns follow what is written into a table. */
export function setColumnName(context: HostContext, table: Table, column: TableColumn, name: unknown): void {
  if (typeof name !== 'string' || name.length > 255) throw refusal('bad-argument', String(name));
  if (!allows(table.sheet, 'table')) throw refusal('table-protected', table.sheet.name);
  renameColumn(context, table, column, name);
}
