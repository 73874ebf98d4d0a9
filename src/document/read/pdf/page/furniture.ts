import type { TextLine } from './text-line.ts';

/** Removes page furniture: page numbers, and headers and footers that repeat on most pages. */

/** The lines of a page from top to bottom, and whether a table is above the first or below the last of them. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly startsWithTable: boolean;
  readonly endsWithTable: boolean;
}

/** Furniture is within this share of the page height from the top or bottom edge. */
const MARGIN_SHARE = 0.13;

/** How many lines at each end of a page may be furniture. */
const MARGIN_LINES = 2;

/** Page numbers that are recognisable by their form: — 3 —, 第3页, 3/12, Page 3 of 12. */
const PAGE_NUMBER_PATTERNS = [
  /^[—–―－~·•-]{1,3}\s*\d{1,4}\s*[—–―－~·•-]{1,3}$/,
  /^第\s{0,3}\d{1,4}\s{0,3}页(?:\s{0,3}[,，/]?\s{0,3}共\s{0,3}\d{1,4}\s{0,3}页)?$/,
  /^\d{1,4}\s*\/\s*\d{1,4}$/,
  /^page\s*\d{1,4}(?:\s*of\s*\d{1,4})?$/i,
];

const BARE_NUMBER = /^\d{1,4}$/;

/** The lines of each page without its furniture. */
export function removePageFurniture(pages: readonly PageLines[]): readonly (readonly TextLine[])[] {
  const repeated = repeatedLines(pages);
  const counted = consecutiveNumbers(pages);
  return pages.map((page) => {
    const edge = new Set(marginLines(page));
    return page.lines.filter((line) => {
      if (!edge.has(line)) return true;
      const text = line.text.trim();
      return !(
        PAGE_NUMBER_PATTERNS.some((mark) => mark.test(text)) ||
        counted.has(line) ||
        repeated.has(repetitionKey(line))
      );
    });
  });
}

/** The first and last lines of a page that are in its top or bottom margin. */
function marginLines({
  height,
  lines,
  startsWithTable: tableFirst,
  endsWithTable: tableLast,
}: PageLines): readonly TextLine[] {
  const first = tableFirst
    ? []
    : lines.slice(0, MARGIN_LINES).filter((line) => line.baseline < height * MARGIN_SHARE);
  const last = tableLast
    ? []
    : lines.slice(-MARGIN_LINES).filter((line) => line.baseline > height * (1 - MARGIN_SHARE));
  return [...first, ...last];
}

/** Equal for lines at the same height whose texts differ only in their numbers. */
const repetitionKey = (line: TextLine): string =>
  `${line.text.replace(/\d+/g, '#')} ${Math.round(line.baseline / 4)}`;

/** Keys of the lines in the margins of at least half of the pages and at least two. */
function repeatedLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = marginLines(page).filter((line) => !BARE_NUMBER.test(line.text.trim()));
    for (const key of new Set(lines.map(repetitionKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** Lines with a bare number that increases by one from page to page: page numbers. */
function consecutiveNumbers(pages: readonly PageLines[]): ReadonlySet<TextLine> {
  const byOffset = new Map<number, TextLine[]>();
  pages.forEach((page, index) => {
    for (const line of marginLines(page)) {
      if (!BARE_NUMBER.test(line.text.trim())) continue;
      const offset = Number(line.text) - index;
      byOffset.set(offset, [...(byOffset.get(offset) ?? []), line]);
    }
  });
  const [best] = [...byOffset.values()].sort((a, b) => b.length - a.length);
  return new Set(best !== undefined && best.length >= Math.min(2, pages.length) ? best : []);
}
