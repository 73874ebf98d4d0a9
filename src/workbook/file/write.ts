import type { SheetDrawing } from '../model/sheet-model.ts';
import { bookOfDrawings, type WriteOptions } from './xlsx-book.ts';
import { writeBook } from '#xlsx/write/write-book';

/** Bytes of an .xlsx file without macros that shows the drawings. */
export const writeXlsx = async (
  drawings: readonly SheetDrawing[],
  options: WriteOptions = {},
): Promise<Uint8Array> => writeBook(bookOfDrawings(drawings, options));
