import type { TextColumn, TextLine } from './page/text-line.ts';
import { joinContinuedTables } from './table/continued-table.ts';
import type { PdfTable } from './table/pdf-table.ts';

/** Brings the lines and tables of all pages into reading order. */

type Part = readonly TextLine[] | PdfTable;

/** A line or table and its place on its page: the first number that differs decides. */
interface Item {
  readonly item: TextLine | PdfTable;
  readonly place: readonly number[];
}

/**
 * Groups of successive lines, and tables, in reading order; `texts` are the lines of each page. A group may extend
 * over columns and page breaks; tables that a page break has cut are joined.
 */
export function contentInOrder(
  pages: readonly { readonly tables: readonly PdfTable[] }[],
  texts: readonly (readonly TextLine[])[],
): readonly Part[] {
  const parts: (TextLine[] | PdfTable)[] = [];
  pages.forEach(({ tables }, i) => {
    itemsInOrder(texts[i] ?? [], tables).forEach(({ item }, at) => {
      const last = parts.at(-1);
      if (!('xs' in item)) {
        if (Array.isArray(last)) last.push(item);
        else parts.push([item]);
        return;
      }
      const joined = at === 0 && last !== undefined && 'xs' in last ? joinContinuedTables(last, item) : null;
      if (joined === null) parts.push(item);
      else parts[parts.length - 1] = joined;
    });
  });
  return parts;
}

function itemsInOrder(lines: readonly TextLine[], tables: readonly PdfTable[]): readonly Item[] {
  const columns = new Set(lines.flatMap(({ column }) => (column === null ? [] : [column])));
  const items = [
    ...lines.map((item): Item => ({ item, place: placeIn(item.column, item.baseline) })),
    ...tables.map((item): Item => ({ item, place: placeIn(columnAround(item, columns), item.top) })),
  ];
  return items.sort((a, b) => {
    const differs = a.place.findIndex((value, i) => value !== b.place[i]);
    return (a.place[differs] ?? 0) - (b.place[differs] ?? 0);
  });
}

/** Columns follow each other at the height at which they begin. */
const placeIn = (column: TextColumn | null, y: number): readonly number[] =>
  column === null ? [y, 0, y] : [column.top, column.index, y];

function columnAround(table: PdfTable, columns: ReadonlySet<TextColumn>): TextColumn | null {
  const middle = (Math.min(...table.xs) + Math.max(...table.xs)) / 2;
  const around = [...columns].find(
    ({ left, right, top, bottom }) =>
      middle > left && middle < right && table.top >= top && table.bottom <= bottom + 20,
  );
  return around ?? null;
}
