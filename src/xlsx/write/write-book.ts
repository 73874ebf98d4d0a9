import { strFromU8, strToU8 } from 'fflate';
import type { XlsxBook } from '../book.ts';
import { libraryParts, sheetPath, STYLES_PATH } from './library-parts.ts';
import { withCustomXml } from '../part/workbook/custom-xml.ts';
import { namesXml } from '../part/workbook/names.ts';
import { structureXml } from '../part/sheet/protection.ts';
import { archiveOf, packedFile, type PackedFile } from '../part/zip/archive.ts';
import { joinedBytes } from '../part/zip/deflate.ts';
import { tableXml } from '../part/sheet/table.ts';
import { writeElement } from '../part/xml/write-element.ts';
import { rowsXml } from './rows-xml.ts';
import { sharedStrings } from './shared-strings.ts';
import { aroundRows } from './sheet-xml.ts';

const STRINGS_PATH = 'xl/sharedStrings.xml';
const BOOK_PATH = 'xl/workbook.xml';

/**
 * Writes an .xlsx file without macros. Styles, document properties, views and the list
 * of parts are written by hucre; cells and all that hucre does not support are added
 * here. Equal books with equal `properties.modified` give equal bytes.
 */
export async function writeXlsxBook(book: XlsxBook): Promise<Uint8Array> {
  const library = await libraryParts(book);
  const { parts, styles } = library;
  const strings = sharedStrings();
  const filled = new Map<string, Promise<PackedFile>>();
  // Compressed while the next part is written.
  const fill = (path: string, content: Uint8Array): void => void filled.set(path, packedFile(path, content));
  const change = (path: string, changed: (xml: string) => string): void => {
    const part = parts[path];
    if (part) fill(path, strToU8(changed(strFromU8(part))));
  };
  for (const [index, sheet] of book.sheets.entries()) {
    const path = sheetPath(index);
    const [head, tail] = aroundRows(strFromU8(parts[path] ?? new Uint8Array()), sheet, library);
    fill(path, encoded(enclosed(head, rowsXml(sheet, styles, strings), tail)));
  }
  book.sheets
    .flatMap(({ tables }) => tables)
    .forEach((table, index) => {
      change(`xl/tables/table${String(index + 1)}.xml`, () => tableXml(table, index + 1));
    });
  change(BOOK_PATH, (xml) => withBookElements(xml, book));
  change(STYLES_PATH, (xml) => withVertical(xml, book.vertical));
  fill(STRINGS_PATH, encoded(strings.toXml()));
  const others = withCustomXml(
    Object.fromEntries(Object.entries(parts).filter(([path]) => !filled.has(path))),
    book.xmlParts,
  );
  const paths = [...new Set([...Object.keys(parts), ...Object.keys(others)])];
  return archiveOf(
    await Promise.all(
      paths.map((path) => filled.get(path) ?? packedFile(path, others[path] ?? new Uint8Array())),
    ),
  );
}

function withBookElements(xml: string, { names, sheets, protection }: XlsxBook): string {
  return xml
    .replace('<bookViews>', (views) => structureXml(protection) + views)
    .replace('<calcPr', (calculation) => namesXml(names, sheets) + calculation);
}

/** The style part with another vertical alignment of style 0. */
const withVertical = (xml: string, vertical: XlsxBook['vertical']): string =>
  vertical === 'bottom'
    ? xml
    : xml.replace(
        /(<(?:cellStyleXfs|cellXfs) [^<>]*><xf [^<>]*)\/>/g,
        (_, start: string) => `${start} applyAlignment="1">${writeElement('alignment', { vertical })}</xf>`,
      );

function* enclosed(head: string, rows: Iterable<string>, tail: string): Generator<string> {
  yield head;
  yield* rows;
  yield tail;
}

/** The texts joined, in UTF-8. Each is encoded before the next one is generated, to save memory. */
const encoded = (texts: Iterable<string>): Uint8Array =>
  joinedBytes(Array.from(texts, (text) => strToU8(text)));
