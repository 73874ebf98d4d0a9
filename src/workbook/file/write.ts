import type { SheetDrawing } from '../drawing/drawing.ts';
import { bookOfDrawings, type WriteOptions } from './book-of-drawings.ts';
import { writeBook } from './write-book.ts';

/** Bytes of an .xlsx file without macros that shows the drawings. */
export const writeXlsx = async (
  drawings: readonly SheetDrawing[],
  options: WriteOptions = {},
): Promise<Uint8Array> => writeBook(bookOfDrawings(drawings, options));
