/**
 * How much a document may hold before it is refused. The largest reference
 * notice has 0.1 MB of text; everything here leaves room for a hundred times
 * that and still ends within seconds and a few hundred megabytes.
 */

export const MEGABYTE = 1024 * 1024;

/** Bytes of a text or html file. */
export const TEXT_BYTES = 20 * MEGABYTE;

/** Bytes of a docx, xlsx or pdf file, pictures included. */
export const FILE_BYTES = 60 * MEGABYTE;

/** Bytes all parts read from one docx or xlsx may unpack to. */
export const UNPACKED_BYTES = 120 * MEGABYTE;

/** Entries in the directory of a docx or xlsx. */
export const ZIP_ENTRIES = 5_000;

/** Open elements at one time; the parser's cost grows with the square of it. */
export const MARKUP_DEPTH = 5_000;

/** Tables inside tables that are still read as tables. */
export const TABLE_DEPTH = 12;

/** Printed cells of all tables of one document. */
export const TABLE_CELLS = 400_000;

/** Columns of a table; the width of an Excel sheet. */
export const TABLE_COLUMNS = 16_384;

/** Pages of a pdf. */
export const PDF_PAGES = 1_000;

/** Bytes the drawing instructions of a pdf may unpack to; a page of text has some ten thousand. */
export const PDF_CONTENT_BYTES = 16 * MEGABYTE;

/** Seconds the pages of a pdf may take. */
export const PDF_SECONDS = 60;
