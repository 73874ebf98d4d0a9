import { ExcelFailure } from '../excel-failure.ts';
import { isExcelError } from './request/excel-error.ts';
import { runExcel } from './request/run.ts';

/**
 * Activates a sheet, given by id or name, and selects a cell of it; row and column are
 * 0-based. A hidden sheet and a row that was hidden by hand are made visible; a filter stays
 * as it is. Two requests, three where the row is hidden by hand.
 * @throws ExcelFailure `excel.sheet-gone` if the sheet no longer exists; `excel.row-filtered`
 * or `excel.row-hidden` where the cell is selected and cannot be seen.
 */
export const goTo = (
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
): Promise<void> =>
  runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load('name,visibility,autoFilter/isDataFiltered,tables/items/autoFilter/isDataFiltered');
    await context.sync();
    if (sheet.isNullObject) throw new ExcelFailure('excel.sheet-gone', { sheet: key });
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.activate();
    const cell = sheet.getCell(row, column);
    cell.load('rowHidden');
    cell.select();
    await context.sync();
    if (!cell.rowHidden) return;
    const place = { sheet: sheet.name, row: String(row + 1) };
    const isFiltered =
      sheet.autoFilter.isDataFiltered ||
      sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
    if (isFiltered) throw new ExcelFailure('excel.row-filtered', place);
    try {
      cell.rowHidden = false;
      // Selected again, since Excel does not scroll to a row that is hidden.
      cell.select();
      await context.sync();
    } catch (error) {
      // The person who protected the sheet does not let rows be shown.
      if (isExcelError(error) && error.code === 'AccessDenied')
        throw new ExcelFailure('excel.row-hidden', place);
      throw error;
    }
  });
