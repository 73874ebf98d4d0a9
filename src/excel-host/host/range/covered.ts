import { type CellRange, contains, intersection, lastRow } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/** Tells of a cell whether a merged area hides it: it lies in one, and not at its upper left. */
export function coveredIn(sheet: Sheet, area: CellRange): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== null);
  if (merges.length === 0) return () => false;
  const inRow = new Map<number, CellRange[]>();
  for (const merge of merges)
    for (let row = Math.max(merge.row, area.row); row <= Math.min(lastRow(merge), lastRow(area)); row += 1) {
      const own = inRow.get(row);
      if (own === undefined) inRow.set(row, [merge]);
      else own.push(merge);
    }
  return (row, column) =>
    inRow
      .get(row)
      ?.some((merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column)) ??
    false;
}

/**
 * Rows that a block of rows is written to. Where a filter hides some, Excel goes on in the
 * next row that shows: what was meant for the hidden rows is lost or lands elsewhere
 * (https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747).
 * Excel says nothing of it; which row ends up where is not documented, and this is the plainest reading.
 */
export function writtenRows(sheet: Sheet, area: CellRange): readonly number[] {
  const rows: number[] = [];
  const { filteredRows } = sheet;
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    if (filteredRows.size === 0 || area.rowCount === 1 || !filteredRows.has(row)) rows.push(row);
  return rows;
}
