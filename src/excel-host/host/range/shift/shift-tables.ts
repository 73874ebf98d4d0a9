import { type CellRange, lastRow } from '#xlsx/cell-range';
import type { Book, Sheet, SheetTable } from '../../model/book.ts';
import { moveKeys } from '../../model/grid.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { headerTexts, uniqueHeaders, writeHeaders } from '../../table/headers.ts';
import { bandPosition, isBefore, type Shift, shiftRange } from './shift.ts';

/**
 * Checks that a shift does not split tables: only complete rows (or columns) of a table can
 * move, and neither the header row nor the last row can be deleted without the table.
 * @throws HostFailure if a table would be split.
 */
export function checkTables(book: Book, sheet: Sheet, shift: Shift): void {
  for (const table of book.tables) {
    if (table.sheet !== sheet || isBefore(table.area, shift)) continue;
    const place = bandPosition(table.area, shift);
    if (place === 'beside') continue;
    if (place === 'across') throw excelError('would-cut-table', table.name);
    if (shift.axis === 'row' && shift.deleted > 0) checkRows(table, shift);
  }
}

function checkRows({ name, area, hasHeaders, hasTotals }: SheetTable, { at, deleted }: Shift): void {
  const end = at + deleted - 1;
  if (at <= area.row && end >= lastRow(area)) return;
  const top = area.row + (hasHeaders ? 1 : 0);
  const bottom = lastRow(area) - (hasTotals ? 1 : 0);
  const takesHeader = hasHeaders && at <= area.row && end >= area.row;
  if (takesHeader || (at <= top && end >= bottom)) throw excelError('would-cut-table', name);
}

/** Moves and resizes the tables of a sheet; a table whose cells are all deleted is removed. */
export function shiftTables(book: Book, sheet: Sheet, shift: Shift): void {
  for (const table of [...book.tables]) {
    if (table.sheet !== sheet) continue;
    const before = table.area;
    const after = shiftRange(before, shift);
    if (after === null) {
      book.tables.splice(book.tables.indexOf(table), 1);
      continue;
    }
    table.area = after;
    if (table.hasTotals && shift.axis === 'row' && after.rowCount < before.rowCount)
      table.hasTotals = !(shift.at <= lastRow(before) && shift.at + shift.deleted > lastRow(before));
    if (after.columnCount !== before.columnCount) shiftColumns(table, before, shift);
  }
}

function shiftColumns(table: SheetTable, before: CellRange, { at, deleted, inserted }: Shift): void {
  const first = Math.max(0, at - before.column);
  const lost = Math.min(at + deleted, before.column + before.columnCount) - Math.max(at, before.column);
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  const made = Array.from({ length: inserted }, () => {
    id += 1;
    return { id, name: '', formula: null };
  });
  table.columns.splice(first, Math.max(0, lost), ...made);
  moveKeys(table.filters, first, Math.max(0, lost), inserted);
  if (made.length === 0) return;
  const { row, column, columnCount } = table.area;
  const texts = table.hasHeaders
    ? headerTexts(table.sheet, row, column, columnCount)
    : table.columns.map(({ name }) => name);
  uniqueHeaders(texts).forEach((name, index) => {
    const own = table.columns[index];
    if (own) own.name = name;
  });
  writeHeaders(table);
}
