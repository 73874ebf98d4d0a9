import type { SheetModel } from '../model/sheet-model.ts';
import { xlsxBookOf, type WriteOptions } from './xlsx-book.ts';
import { writeXlsxBook } from '#xlsx/write/write-book';

/** Writes sheets into an .xlsx file without macros. */
export const writeWorkbookFile = async (
  sheets: readonly SheetModel[],
  options: WriteOptions = {},
): Promise<Uint8Array> => writeXlsxBook(xlsxBookOf(sheets, options));
