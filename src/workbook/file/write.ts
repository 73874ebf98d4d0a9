import type { SheetModel } from '../model/sheet-model.ts';
import { xlsxBookOf, type WriteOptions } from './xlsx-book.ts';
import { writeXlsxBook } from '#xlsx/write/write-book';

/** Bytes of an .xlsx file without macros that shows the drawings. */
export const writeWorkbookFile = async (
  drawings: readonly SheetModel[],
  options: WriteOptions = {},
): Promise<Uint8Array> => writeXlsxBook(xlsxBookOf(drawings, options));
