/**
 * Limits above which a document is refused. The largest reference notice has 0.1 MB of text;
 * these limits allow a hundred times that, and reading still takes seconds and a few hundred
 * megabytes of memory at most.
 */

export const MEGABYTE = 1024 * 1024;

/** Bytes of a text or html file. */
export const TEXT_BYTES = 20 * MEGABYTE;

/** Bytes of a docx, xlsx or pdf file, images included. */
export const FILE_BYTES = 60 * MEGABYTE;

/** Uncompressed bytes of all parts read from one docx or xlsx, or of all streams of a pdf. */
export const UNPACKED_BYTES = 120 * MEGABYTE;

/** Entries in the ZIP directory of a docx or xlsx. */
export const ZIP_ENTRIES = 5_000;

/** Depth of nested HTML or XML elements; the parser's cost grows with its square. */
export const MARKUP_DEPTH = 5_000;

/** Depth of nested tables (html) and of nested text boxes (docx). */
export const TABLE_DEPTH = 12;

/** Cells of all tables of an html page, of a docx part or text box, or of one xlsx sheet. */
export const TABLE_CELLS = 400_000;

/** Columns of a table; the number of columns of an Excel sheet. */
export const TABLE_COLUMNS = 16_384;

/** Pages of a pdf. */
export const PDF_PAGES = 1_000;

/** Uncompressed bytes of all page content streams of a pdf; a page of text has some ten thousand. */
export const PDF_CONTENT_BYTES = 16 * MEGABYTE;

/** Seconds that reading all pages of a pdf may take. */
export const PDF_SECONDS = 60;
