import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import type { XlsxBook } from '../book.ts';
import { libraryParts, sheetPath, STYLES_PATH } from './library-parts.ts';
import { withCustomXml } from '../part/workbook/custom-xml.ts';
import { namesXml } from '../part/workbook/names.ts';
import { structureXml } from '../part/sheet/protection.ts';
import { tableXml } from '../part/sheet/table.ts';
import { writeElement } from '../part/xml/write-element.ts';
import { rowsXml } from './rows-xml.ts';
import { sharedStrings } from './shared-strings.ts';
import { aroundRows } from './sheet-xml.ts';

/** Deflate level; level 9 takes twice the time and makes the file a twelfth smaller. */
const PACKING = 4;
const STRINGS_PATH = 'xl/sharedStrings.xml';
const BOOK_PATH = 'xl/workbook.xml';
/** Fixed time of the archive entries (the earliest possible); the real time is in the document properties. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * Writes an .xlsx file without macros. Styles, document properties, views and the list
 * of parts are written by hucre; cells and all that hucre does not support are added
 * here. Equal books with equal `properties.modified` give equal bytes.
 */
export async function writeXlsxBook(book: XlsxBook): Promise<Uint8Array> {
  const library = await libraryParts(book);
  const { parts, styles } = library;
  const strings = sharedStrings();
  const filled = new Map<string, Uint8Array>();
  const change = (path: string, changed: (xml: string) => string): void => {
    const part = parts[path];
    if (part) filled.set(path, strToU8(changed(strFromU8(part))));
  };
  for (const [index, sheet] of book.sheets.entries()) {
    const path = sheetPath(index);
    const [head, tail] = aroundRows(strFromU8(parts[path] ?? new Uint8Array()), sheet, library);
    filled.set(path, encoded(enclosed(head, rowsXml(sheet, styles, strings), tail)));
  }
  book.sheets
    .flatMap(({ tables }) => tables)
    .forEach((table, index) => {
      change(`xl/tables/table${String(index + 1)}.xml`, () => tableXml(table, index + 1));
    });
  change(BOOK_PATH, (xml) => withBookElements(xml, book));
  change(STYLES_PATH, (xml) => withVertical(xml, book.vertical));
  filled.set(STRINGS_PATH, encoded(strings.toXml()));
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) files[path] = filled.get(path) ?? content;
  return zipSync(withCustomXml(files, book.xmlParts), { level: PACKING, mtime: NO_TIME });
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
function encoded(texts: Iterable<string>): Uint8Array {
  const blocks = Array.from(texts, (text) => strToU8(text));
  const all = new Uint8Array(blocks.reduce((length, block) => length + block.length, 0));
  let end = 0;
  for (const block of blocks) {
    all.set(block, end);
    end += block.length;
  }
  return all;
}
