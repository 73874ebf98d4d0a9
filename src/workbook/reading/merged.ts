import type { CellPlace, RawSheet } from './raw-book.ts';

/**
 * Finds the cell that a cell of a sheet shows: of cells merged over several rows the first,
 * which alone has a value; null for all others. Merges within one row are titles.
 */
export function mergeFinder({
  merges = [],
}: Pick<RawSheet, 'merges'>): (place: CellPlace) => CellPlace | null {
  const anchors = new Map<string, CellPlace>();
  for (const { row, column, rowCount, columnCount } of merges) {
    if (rowCount < 2) continue;
    const anchor = { row, column };
    // A merge of whole columns would be a million rows.
    const last = Math.min(row + rowCount, row + LONGEST_MERGE);
    for (let at = row; at < last; at += 1)
      for (let over = column; over < Math.min(column + columnCount, column + WIDEST_MERGE); over += 1)
        if (at !== row || over !== column) anchors.set(keyOf({ row: at, column: over }), anchor);
  }
  return (place) => (anchors.size === 0 ? null : (anchors.get(keyOf(place)) ?? null));
}

const LONGEST_MERGE = 10_000;
const WIDEST_MERGE = 100;

const keyOf = ({ row, column }: CellPlace): string => `${String(row)} ${String(column)}`;
