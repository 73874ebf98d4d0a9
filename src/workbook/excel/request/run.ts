import { toExcelFailure } from './excel-error.ts';

/**
 * Runs requests to Excel. All access to the open workbook goes through this function.
 * @throws ExcelFailure for every error of Excel.
 */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw toExcelFailure(error);
  }
}
