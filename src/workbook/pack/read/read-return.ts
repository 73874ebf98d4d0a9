import type { RawBook, RawSheet } from '../../reading/raw-book.ts';
import { GUIDE_SHEET, META_SHEET, PACK_FORMAT } from '../layout.ts';
import { type MetaRead, readMeta } from '../meta.ts';
import type { ReturnedPack, ReturnedSheet, StrayText } from './returned.ts';
import { packSheetOf, readPackSheet } from './read-sheet.ts';

/** Rows in which the format of a hidden sheet stands. */
const META_WITHIN = 10;
/** Characters of a stray text that are kept. */
const SHOWN = 30;

/**
 * Reads a returned pack: its sheets by their titles, whatever they are called, also one that was copied or
 * sent alone in a new book; rows by what they hold, hidden ones too. Nothing is compared with the master.
 */
export function readReturn({ sheets }: RawBook): ReturnedPack {
  const meta = metaOf(sheets);
  const read: ReturnedSheet[] = [];
  const strays: StrayText[] = [];
  for (const sheet of sheets) {
    if (isOwn(sheet)) continue;
    const found = packSheetOf(sheet);
    if (found === null) {
      strays.push(...wholeSheet(sheet));
      continue;
    }
    const { read: one, strays: beside } = readPackSheet(found, meta?.meta ?? null);
    read.push(one);
    strays.push(...beside);
  }
  return { meta, sheets: read, strays };
}

function metaOf(sheets: readonly RawSheet[]): MetaRead | null {
  for (const { rows } of sheets) {
    const meta = isMeta(rows) ? readMeta(rows) : null;
    if (meta !== null) return meta;
  }
  return null;
}

const isMeta = (rows: RawSheet['rows']): boolean =>
  rows.slice(0, META_WITHIN).some((row) => row.includes(PACK_FORMAT));

const isOwn = ({ name, rows }: RawSheet): boolean =>
  name === GUIDE_SHEET || name === META_SHEET || rows[0]?.includes(PACK_FORMAT) === true;

/** The first text of a sheet that is none of a pack; nothing where it is empty. */
function wholeSheet({ name, rows }: RawSheet): readonly StrayText[] {
  for (const row of rows)
    for (const cell of row)
      if (typeof cell === 'string' && cell.trim() !== '')
        return [{ sheet: name, address: null, text: cell.trim().slice(0, SHOWN) }];
  return [];
}
