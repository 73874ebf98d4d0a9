import { toExcelFailure } from './excel-error.ts';

/**
 * The one door to Excel: everything that is done to the open workbook goes through
 * here. What Excel refuses comes out as an ExcelFailure with a sentence that says
 * what to do.
 */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw toExcelFailure(error);
  }
}
