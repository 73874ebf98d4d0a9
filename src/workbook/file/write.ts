import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import type { SheetDrawing } from '../drawing/drawing.ts';
import { frameOf, sheetPath, type WriteOptions } from './frame.ts';
import { paintOf } from './paint.ts';
import { rowsXml } from './rows-xml.ts';
import { sharedStrings } from './shared-strings.ts';
import { withIgnoredErrors } from './ignored-errors.ts';
import { withColumnFormulas } from './table-formulas.ts';

/** The strongest packing takes twice the time for a twelfth of the size. */
const PACKING = 4;
const TABLE_PATH = /^xl\/tables\/table\d+\.xml$/;
const STRINGS_PATH = 'xl/sharedStrings.xml';
/** The earliest time an archive knows, in whatever zone; the true one stands in the document properties. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * Bytes of an .xlsx file without macros that shows the drawings. Styles, tables,
 * rules, page set-up and everything else that does not grow with the rows is
 * written by the file library; the cells are put into its sheets here.
 */
export async function writeXlsx(
  drawings: readonly SheetDrawing[],
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const { parts, styles } = await frameOf(drawings, options);
  const strings = sharedStrings();
  const filled = new Map<string, Uint8Array>();
  for (const [index, drawing] of drawings.entries()) {
    const path = sheetPath(index);
    const paint = paintOf(drawing, (look) => styles.get(look) ?? 0);
    const [head, tail] = aroundRows(strFromU8(parts[path] as Uint8Array));
    filled.set(
      path,
      encoded(enclosed(head, rowsXml(drawing, paint, strings), withIgnoredErrors(tail, drawing))),
    );
  }
  for (const [path, content] of Object.entries(parts))
    if (TABLE_PATH.test(path)) filled.set(path, strToU8(withColumnFormulas(strFromU8(content), drawings)));
  filled.set(STRINGS_PATH, encoded(strings.toXml()));
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) files[path] = filled.get(path) ?? content;
  return zipSync(files, { level: PACKING, mtime: NO_TIME });
}

const ROWS = /<sheetData\/>|<sheetData>.*<\/sheetData>/s;

/** What stands before and behind the rows of a sheet. */
function aroundRows(sheet: string): readonly [string, string] {
  const rows = ROWS.exec(sheet);
  if (!rows) throw new RangeError('a sheet of the file library has no place for rows');
  return [
    `${sheet.slice(0, rows.index)}<sheetData>`,
    `</sheetData>${sheet.slice(rows.index + rows[0].length)}`,
  ];
}

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
