import type { FileBook } from '#xlsx/book';
import { writeBook } from '#xlsx/write/write-book';
import type { Book } from '../model/book.ts';
import { fileFormula } from './formula-words.ts';
import { fileNamedStyle, namesInUse } from './named-words.ts';
import { filePasswordOf } from './protection-words.ts';
import { fileProperties } from './property-words.ts';
import { REMAINS_ID, remainsXml } from './remains.ts';
import { fileSheetOf } from './save-sheet.ts';
import { fileFontOf, fileStyleOf } from './style-words.ts';

/**
 * The book of the host in the words of a file. Widths become characters of 5.25 points.
 * `modified` is the time in the document properties, else the time of writing.
 */
export function fileBookOf(book: Book, modified?: Date): FileBook {
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
    xmlParts: new Map([...book.xmlParts, [REMAINS_ID, remainsXml(book, others)]]),
    protection: book.protection === null ? null : { password: filePasswordOf(book.protection) },
  };
}

/** Bytes of an .xlsx file of the book as it stands; formulas keep their last results. */
export const saveHost = async (book: Book, modified?: Date): Promise<Uint8Array> =>
  writeBook(fileBookOf(book, modified));
