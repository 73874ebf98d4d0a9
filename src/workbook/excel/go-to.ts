import { ExcelFailure } from '../excel-failure.ts';
import { runExcel } from './request/run.ts';

/**
 * Brings a sheet to the front and selects a cell of it; row and column count from 0.
 * Throws `excel.sheet-gone` where the sheet is no longer there. Two requests.
 */
export const goTo = (
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
): Promise<void> =>
  runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new ExcelFailure('excel.sheet-gone', { sheet: key });
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.activate();
    sheet.getCell(row, column).select();
    await context.sync();
  });
