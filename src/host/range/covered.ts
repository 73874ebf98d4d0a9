import { type Area, contains, intersection } from '../model/area.ts';
import type { Sheet } from '../model/book.ts';

/** Tells of a cell whether a merged area hides it: it lies in one, and not at its upper left. */
export function coveredIn(sheet: Sheet, area: Area): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== null);
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some((merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column));
}

/**
 * Rows that a block of rows is written to. Where a filter hides some, Excel goes on in the
 * next row that shows: what was meant for the hidden rows is lost or lands elsewhere
 * (https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747).
 * Excel says nothing of it; which row ends up where is not documented, and this is the plainest reading.
 */
export function writtenRows(sheet: Sheet, area: Area): readonly number[] {
  const rows: number[] = [];
  const { filteredRows } = sheet;
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    if (filteredRows.size === 0 || area.rowCount === 1 || !filteredRows.has(row)) rows.push(row);
  return rows;
}
