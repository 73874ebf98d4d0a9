import { type CellRange, lastRow } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/** Hides a row because of a filter, or shows it. */
export function setRowFiltered(sheet: Sheet, row: number, isHidden: boolean): void {
  const size = sheet.rows.get(row);
  if (isHidden) sheet.filteredRows.add(row);
  else sheet.filteredRows.delete(row);
  if ((size?.hidden ?? false) === isHidden) return;
  sheet.rows.set(row, { height: size?.height ?? null, hidden: isHidden });
}

/** Shows the rows of an area that a filter hides. */
export function showFilteredRows(sheet: Sheet, area: CellRange): void {
  for (const row of [...sheet.filteredRows])
    if (row >= area.row && row <= lastRow(area)) setRowFiltered(sheet, row, false);
}
