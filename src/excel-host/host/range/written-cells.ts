import { type CellRange, contains, intersection, lastRow } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/** Returns a test whether a cell is covered by a merged area, that is, in one but not its first cell. */
export function coveredByMerge(sheet: Sheet, area: CellRange): (row: number, column: number) => boolean {
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
 * The rows into which a block of rows is written. If a filter hides rows, Excel continues
 * in the next visible row: values for hidden rows are lost or end up elsewhere
 * (https://github.com/OfficeDev/office-js/issues/224,
 * https://github.com/xlwings/xlwings/issues/747), without an error. Which row ends up where
 * is not documented; this is the simplest interpretation.
 */
export function writtenRows(sheet: Sheet, area: CellRange): readonly number[] {
  const rows: number[] = [];
  const { filteredRows } = sheet;
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    if (filteredRows.size === 0 || area.rowCount === 1 || !filteredRows.has(row)) rows.push(row);
  return rows;
}
