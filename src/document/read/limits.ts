/**
 * Limits above which a document is refused. The largest reference notice has 0.1 MB of text;
 * these limits allow a hundred times that, and reading still takes seconds and a few hundred
 * megabytes of memory at most.
 */

export const MEGABYTE = 1024 * 1024;

/** Seconds that reading one file may take, and with `--large`. */
export const READING_SECONDS = 6;
export const LARGE_SECONDS = 120;

/** Memory that reading one file may take, in 10^6 bytes, with the program itself; and with `--large`. */
export const READING_MEGABYTES = 450;
export const LARGE_MEGABYTES = 3_000;

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

/** Depth of documents embedded in documents (`w:altChunk`). */
export const EMBEDDED_DEPTH = 3;

/** Cells of all tables of a document, counted over its parts and sheets. */
export const TABLE_CELLS = 400_000;

/** Characters (UTF-16 units) of the text of a document. */
export const TEXT_CHARACTERS = 4_000_000;

/** Elements of markup, drawing operators and merged ranges of a document, counted over its parts. */
export const MARKUP_ELEMENTS = 5_000_000;

/** Columns of a table; the number of columns of an Excel sheet. */
export const TABLE_COLUMNS = 16_384;

/** Pages of a pdf. */
export const PDF_PAGES = 1_000;

/** Uncompressed bytes of all page content streams of a pdf; a page of text has some ten thousand. */
export const PDF_CONTENT_BYTES = 16 * MEGABYTE;

/** Values of the objects of a pdf: numbers, names, entries. */
export const PDF_VALUES = 4_000_000;

/** Codes of characters to which the fonts of a pdf give a meaning or width by ranges; a font has up to 65,536. */
export const PDF_CODES = 4_000_000;

/** Bytes of page content that drawing all pages of a pdf follows, those that are drawn again included; text counts more. */
export const PDF_DRAWN_BYTES = 96 * MEGABYTE;

/** Drawing operators of one page of a pdf; a page of text has some thousand, a map a hundred thousand. */
export const PDF_PAGE_OPERATORS = 250_000;

/** Seconds that reading all pages of a pdf may take. */
export const PDF_SECONDS = 60;
