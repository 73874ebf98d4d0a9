import { openHost } from '../../../support/host/client.ts';

/** Runs work on the first sheet of a new workbook. */
export const onSheet = <T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => {
  openHost();
  return Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));
};

/** The error code with which work on a new workbook is rejected; null: it is not. */
export const refusedWith = async (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<unknown> => {
  try {
    await onSheet(async (sheet, context) => {
      await work(sheet, context);
      await context.sync();
    });
  } catch (error) {
    return (error as { readonly code?: unknown }).code ?? error;
  }
  return null;
};
