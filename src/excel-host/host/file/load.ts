import type { XlsxBook } from '#xlsx/book';
import { readXlsxBook } from '#xlsx/read/read-book';
import { type Book, newBook } from '../model/book.ts';
import { hostFormula } from './convert/formula-ooxml.ts';
import { loadSheet } from './load-sheet.ts';
import { loadNamedStyles, hostStyleName } from './convert/named-style-ooxml.ts';
import { hostPasswordOf } from './convert/protection-ooxml.ts';
import { hostProperties } from './convert/property-ooxml.ts';
import { loadExtraPart, EXTRA_PART_ID } from './extra-part.ts';
import { hostStyleOf } from './convert/style-ooxml.ts';

/** The book of a file model. The default style of the file becomes that of the book. */
export function hostBookOf(file: XlsxBook): Book {
  const book = newBook();
  book.sheets = [];
  const plain = hostStyleOf(file.styles[0] ?? {});
  book.styles.changeAll(() => plain);
  const numbers = file.styles.map((style, index) => {
    const named = file.namedStyles[style.named ?? -1];
    return index === 0 ? 0 : book.styles.numberOf(hostStyleOf(style, named && hostStyleName(named)));
  });
  loadNamedStyles(book, file);
  for (const sheet of file.sheets) loadSheet(book, sheet, (style) => numbers[style] ?? 0);
  book.active = book.sheets[file.activeSheet] ?? book.sheets[0] ?? book.active;
  book.names = file.names.map(({ name, sheet, formula, hidden, comment }) => ({
    name,
    scope: book.sheets.find((one) => one.name === sheet) ?? null,
    formula: hostFormula(formula),
    visible: !hidden,
    comment,
  }));
  for (const [name, value] of hostProperties(file.properties)) book.properties.set(name, value);
  if (file.protection !== null)
    book.protection = { options: {}, ...hostPasswordOf(file.protection.password) };
  for (const [id, xml] of file.xmlParts)
    if (id === EXTRA_PART_ID) loadExtraPart(book, xml);
    else book.xmlParts.set(id, xml);
  return book;
}

/**
 * The book of an .xlsx file of any program. What the host does not support (pictures,
 * comments, pivot tables, charts of other programs) is left out.
 * @throws XlsxError if the bytes are not a readable .xlsx file.
 */
export const loadBook = async (bytes: Uint8Array): Promise<Book> => hostBookOf(await readXlsxBook(bytes));
