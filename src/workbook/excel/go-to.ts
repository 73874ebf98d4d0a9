import { ExcelFailure } from '../excel-failure.ts';
import { runExcel } from './request/run.ts';

/**
 * Activates a sheet, given by id or name, and selects a cell of it; row and column are
 * 0-based. A hidden sheet is made visible. Two requests.
 * @throws ExcelFailure `excel.sheet-gone` if the sheet no longer exists.
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
