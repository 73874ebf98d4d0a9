import type { FileBook } from '#xlsx/book';
import { readBookFile } from '#xlsx/read/read-book';
import { type Book, newBook } from '../model/book.ts';
import { hostFormula } from './formula-words.ts';
import { loadSheet } from './load-sheet.ts';
import { loadNamedStyles, nameOf } from './named-words.ts';
import { passwordOf } from './protection-words.ts';
import { hostProperties } from './property-words.ts';
import { loadRemains, REMAINS_ID } from './remains.ts';
import { styleOf } from './style-words.ts';

/** A book of the host from the words of a file. The plain style of the file is the plain one of the book. */
export function hostBookOf(file: FileBook): Book {
  const book = newBook();
  book.sheets = [];
  const plain = styleOf(file.styles[0] ?? {});
  book.styles.recast(() => plain);
  const numbers = file.styles.map((style, index) => {
    const named = file.namedStyles[style.named ?? -1];
    return index === 0 ? 0 : book.styles.numberOf(styleOf(style, named && nameOf(named)));
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
  if (file.protection !== null) book.protection = { options: {}, ...passwordOf(file.protection.password) };
  for (const [id, xml] of file.xmlParts)
    if (id === REMAINS_ID) loadRemains(book, xml);
    else book.xmlParts.set(id, xml);
  return book;
}

/**
 * The book of an .xlsx file, whichever program wrote it. What the host does not keep
 * (pictures, comments, pivot tables, charts of other programs) is left out.
 * Throws InputFailure `input.damaged` if the bytes are no readable .xlsx.
 */
export const loadHost = async (bytes: Uint8Array): Promise<Book> => hostBookOf(await readBookFile(bytes));
