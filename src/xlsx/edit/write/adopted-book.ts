import { strFromU8 } from 'fflate';
import type { XlsxBook, XlsxSheet } from '../../book.ts';
import type { XlsxCondition } from '../../sheet-parts.ts';
import { libraryParts, type LibraryParts, STYLES_PATH } from '../../write/library-parts.ts';
import type { StylesEditor } from '../part/styles-editor.ts';

/** A book whose sheets are written into an existing file: with the numbers that its formats have there. */
export interface AdoptedBook {
  readonly sheets: readonly XlsxSheet[];
  readonly library: LibraryParts;
  /** Style of the book → number in the style part of the file; 0 stays 0. */
  readonly styles: readonly number[];
  /** `dxfId` of the format of a condition; null if it has none. */
  readonly formatOf: (condition: XlsxCondition) => number | null;
}

/** Takes the formats of a book over into the style part of a file. */
export async function adoptBook(book: XlsxBook, styles: StylesEditor): Promise<AdoptedBook> {
  if (book.sheets.length === 0)
    return {
      sheets: [],
      library: { parts: {}, styles: [], formatOf: () => null },
      styles: [],
      formatOf: () => null,
    };
  const library = await libraryParts(book);
  const adopted = styles.adopt(strFromU8(library.parts[STYLES_PATH] ?? new Uint8Array()));
  return {
    sheets: book.sheets,
    library,
    styles: book.styles.map((_, index) => (index === 0 ? 0 : adopted.style(library.styles[index] ?? 0))),
    formatOf: (condition) => {
      const number = library.formatOf(condition);
      return number === null ? null : adopted.difference(number);
    },
  };
}
