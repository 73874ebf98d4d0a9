import { sameRange } from '#xlsx/cell-range';
import { type CellValue, sameCell } from '#xlsx/cell-value';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';

/** Whether two surveys of a workbook show the same sheets with the same tables and values. */
export const sameBook = (a: BookSurvey, b: BookSurvey): boolean =>
  a.workbook === b.workbook &&
  a.sheets.length === b.sheets.length &&
  a.sheets.every((sheet, index) => {
    const other = b.sheets[index];
    return other !== undefined && isSameSheet(sheet, other);
  });

/** Whether two surveys of a sheet show the same name, filter, tables and values; its protection is not compared. */
export const isSameSheet = (a: SheetSurvey, b: SheetSurvey): boolean =>
  a.id === b.id &&
  a.name === b.name &&
  a.isFiltered === b.isFiltered &&
  (a.isUntouched ?? false) === (b.isUntouched ?? false) &&
  a.tables.length === b.tables.length &&
  a.tables.every(({ name, range }, index) => {
    const other = b.tables[index];
    return other?.name === name && sameRange(other.range, range);
  }) &&
  sameRows(a.rows ?? [], b.rows ?? []);

function sameRows(a: readonly (readonly CellValue[])[], b: readonly (readonly CellValue[])[]): boolean {
  for (let row = 0; row < Math.max(a.length, b.length); row += 1) {
    const [cells = [], others = []] = [a[row], b[row]];
    for (let column = 0; column < Math.max(cells.length, others.length); column += 1)
      if (!sameCell(cells[column], others[column])) return false;
  }
  return true;
}
