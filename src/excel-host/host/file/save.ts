import type { XlsxBook } from '#xlsx/book';
import { writeXlsxBook } from '#xlsx/write/write-book';
import type { Book } from '../model/book.ts';
import { fileFormula } from './convert/formula-ooxml.ts';
import { fileNamedStyle, namesInUse } from './convert/named-style-ooxml.ts';
import { filePasswordOf } from './convert/protection-ooxml.ts';
import { fileProperties } from './convert/property-ooxml.ts';
import { EXTRA_PART_ID, extraPartXml } from './extra-part.ts';
import { fileSheetOf } from './save-sheet.ts';
import { fileFontOf, fileStyleOf } from './convert/style-ooxml.ts';

/**
 * The file model of a book. Column widths in characters of 5.25 points. `modified` is the
 * time of change in the document properties; default: the time of writing.
 */
export function fileBookOf(book: Book, modified?: Date): XlsxBook {
  const plain = book.styles.get(0);
  const names = namesInUse(book);
  const [properties, others] = fileProperties(book.properties);
  return {
    font: fileFontOf(plain),
    vertical: plain.vertical === 'Top' ? 'top' : plain.vertical === 'Center' ? 'center' : 'bottom',
    styles: book.styles.list().map((style) => fileStyleOf(style, names.indexOf(style.styleName))),
    namedStyles: names.map((name) => fileNamedStyle(book, name)),
    sheets: book.sheets.map((sheet) => fileSheetOf(book, sheet)),
    activeSheet: Math.max(0, book.sheets.indexOf(book.active)),
    names: book.names.map(({ name, scope, formula, visible, comment }) => ({
      name,
      sheet: scope?.name ?? null,
      formula: fileFormula(formula),
      hidden: !visible,
      comment,
    })),
    properties: { ...properties, ...(modified === undefined ? {} : { modified }) },
    xmlParts: new Map([...book.xmlParts, [EXTRA_PART_ID, extraPartXml(book, others)]]),
    protection: book.protection === null ? null : { password: filePasswordOf(book.protection) },
  };
}

/** The bytes of an .xlsx file of the book; formulas are saved with their last results. */
export const saveBook = async (book: Book, modified?: Date): Promise<Uint8Array> =>
  writeXlsxBook(fileBookOf(book, modified));
