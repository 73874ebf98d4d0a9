import type { TextLine } from './text-line.ts';

/** What is needed of a page to tell its furniture from its text. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** Whether a table stands above its first line or below its last one. */
  readonly startsWithTable: boolean;
  readonly endsWithTable: boolean;
}

/** Furniture stands within this share of the height from the top or bottom edge. */
const MARGIN_SHARE = 0.13;

/** Lines at each end of a page that may be furniture. */
const MARGIN_LINES = 2;

/** Page numbers with something that says so: — 3 —, 第3页, 3/12, Page 3 of 12. */
const PAGE_NUMBER_PATTERNS = [
  /^[—–―－~·•-]{1,3}\s*\d{1,4}\s*[—–―－~·•-]{1,3}$/,
  /^第\s{0,3}\d{1,4}\s{0,3}页(?:\s{0,3}[,，/]?\s{0,3}共\s{0,3}\d{1,4}\s{0,3}页)?$/,
  /^\d{1,4}\s*\/\s*\d{1,4}$/,
  /^page\s*\d{1,4}(?:\s*of\s*\d{1,4})?$/i,
];

const BARE_NUMBER = /^\d{1,4}$/;

/** The lines of each page without page numbers and without headers that run through the document. */
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

/** First and last lines that stand in the margin. */
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

/** The same but for its numbers, at the same height. */
const repetitionKey = (line: TextLine): string =>
  `${line.text.replace(/\d+/g, '#')} ${Math.round(line.baseline / 4)}`;

/** What stands in the margin of most pages, at least of two. */
function repeatedLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = marginLines(page).filter((line) => !BARE_NUMBER.test(line.text.trim()));
    for (const key of new Set(lines.map(repetitionKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** Bare numbers count as page numbers where they keep step with the pages. */
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
