import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import type { FileBook } from '../book.ts';
import { frameOf, sheetPath, STYLES_PATH } from './frame.ts';
import { withXmlParts } from '../part/xml-parts.ts';
import { namesXml } from '../part/names.ts';
import { structureXml } from '../part/protection.ts';
import { tableXml } from '../part/table.ts';
import { element } from '../part/xml.ts';
import { rowsXml } from './rows-xml.ts';
import { sharedStrings } from './shared-strings.ts';
import { aroundRows } from './sheet-xml.ts';

/** The strongest packing takes twice the time for a twelfth of the size. */
const PACKING = 4;
const STRINGS_PATH = 'xl/sharedStrings.xml';
const BOOK_PATH = 'xl/workbook.xml';
/** The earliest time an archive knows, in whatever zone; the true one stands in the document properties. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * Bytes of an .xlsx file without macros that holds the book. Styles, names of
 * parts, document properties and views are written by the file library; the cells
 * and what the library has no word for are put into its parts here. Equal books
 * with the same time of change give equal bytes.
 */
export async function writeBook(book: FileBook): Promise<Uint8Array> {
  const frame = await frameOf(book);
  const { parts, styles } = frame;
  const strings = sharedStrings();
  const filled = new Map<string, Uint8Array>();
  const change = (path: string, changed: (xml: string) => string): void => {
    const part = parts[path];
    if (part) filled.set(path, strToU8(changed(strFromU8(part))));
  };
  for (const [index, sheet] of book.sheets.entries()) {
    const path = sheetPath(index);
    const [head, tail] = aroundRows(strFromU8(parts[path] as Uint8Array), sheet, frame);
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
  return zipSync(withXmlParts(files, book.xmlParts), { level: PACKING, mtime: NO_TIME });
}

function withBookElements(xml: string, { names, sheets, protection }: FileBook): string {
  return xml
    .replace('<bookViews>', (views) => structureXml(protection) + views)
    .replace('<calcPr', (calculation) => namesXml(names, sheets) + calculation);
}

/** The style part with plain cells standing elsewhere than below. */
const withVertical = (xml: string, vertical: FileBook['vertical']): string =>
  vertical === 'bottom'
    ? xml
    : xml.replace(
        /(<(?:cellStyleXfs|cellXfs) [^<>]*><xf [^<>]*)\/>/g,
        (_, start: string) => `${start} applyAlignment="1">${element('alignment', { vertical })}</xf>`,
      );

function* enclosed(head: string, rows: Iterable<string>, tail: string): Generator<string> {
  yield head;
  yield* rows;
  yield tail;
}

/** The texts one behind the other. Each is encoded and let go before the next one is made. */
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
