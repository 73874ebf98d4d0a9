import { toExcelFailure } from './excel-error.ts';

/**
 * Runs requests to Excel. All access to the open workbook goes through this function. While
 * the user edits a cell, a request fails; with `waits`, Excel keeps it until the edit ends,
 * in versions that can.
 * @throws ExcelFailure for every error of Excel.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { waits = false }: { readonly waits?: boolean } = {},
): Promise<T> {
  try {
    return await (waits ? Excel.run({ delayForCellEdit: true }, work) : Excel.run(work));
  } catch (error) {
    throw toExcelFailure(error);
  }
}
