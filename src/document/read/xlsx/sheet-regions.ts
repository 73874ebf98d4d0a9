import { roleOfHeader } from '#core/notice/lexicon/headers';
import { elementAt } from '../element-at.ts';
import type { MergedRange, ShownCell } from './sheet-content.ts';

/** The cells of one row, from left to right; it has at least one. */
export type SheetRow = readonly ShownCell[];

/** The cells of a sheet that belong together: one table with the rows above and below it. */
export interface SheetRegion {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
}

/**
 * Parts the cells of a sheet where tables lie beside or below each other. A table begins with a row of
 * headings; below another one only after a blank row, a caption, or with other headings, since long tables
 * repeat theirs; beside another one only behind an empty column.
 */
export function sheetRegions(region: SheetRegion): readonly SheetRegion[] {
  const below = partedBelow(region);
  if (below.length > 1) return below.flatMap(sheetRegions);
  const beside = partedBeside(region);
  return beside.length > 1 ? beside.flatMap(sheetRegions) : [region];
}

/** Cells by row, from top to bottom, and from left to right. */
export function rowsOf(cells: readonly ShownCell[]): readonly SheetRow[] {
  const rows = new Map<number, ShownCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cell);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
}

/** Length of the longest heading; longer texts are content. */
const MAX_HEADING = 20;

/** Whether a row has headings of a list of tasks: at least two known ones, one of which says number or task. */
function isHeading(row: SheetRow): boolean {
  if (row.length < 2 || row.some(({ text }) => text.length > MAX_HEADING || /^[\d.,%]+$/.test(text)))
    return false;
  const roles = row.map(({ text }) => roleOfHeader(text.replace(/\s/g, '')));
  const known = roles.filter((role) => role !== null);
  return known.length >= 2 && known.some((role) => ['no', 'task', 'detail', 'section'].includes(role));
}

const rowNumber = (row: SheetRow): number => elementAt(row, 0).row;

function partedBelow({ rows, merges }: SheetRegion): readonly SheetRegion[] {
  const starts = tableStarts(rows, merges);
  if (starts.length === 1) return [{ rows, merges }];
  const tops = starts.map((start) => rowNumber(elementAt(rows, start)));
  const ofPart = starts.map((): MergedRange[] => []);
  for (const range of merges) ofPart[Math.max(0, lastUpTo(tops, range.top))]?.push(range);
  return starts.map((start, i) => ({ rows: rows.slice(start, starts[i + 1]), merges: ofPart[i] ?? [] }));
}

/** Indexes of the rows with which a part begins: the first one, and the captions above a table, or its headings. */
function tableStarts(rows: readonly SheetRow[], merges: readonly MergedRange[]): readonly number[] {
  const joined = joinedBands(
    merges.map(({ top, bottom }) => [top, bottom]),
    0,
  );
  const tops = joined.map(([top]) => top);
  const isMergedOver = (row: number): boolean => {
    const range = joined[lastUpTo(tops, row - 1)];
    return range !== undefined && range[1] >= row;
  };
  const wide = new Set(
    merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`),
  );
  const starts = [0];
  let head: SheetRow | null = null;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!isHeading(row) || (before !== undefined && isHeading(before))) continue;
    if (head !== null && before !== undefined) {
      const start = index - captionsAbove(rows, index, elementAt(head, 0).column, wide);
      const isApart = start < index || rowNumber(row) - rowNumber(before) > 1 || !hasSameTexts(row, head);
      if (isApart && !isMergedOver(rowNumber(elementAt(rows, start)))) starts.push(start);
    }
    head = row;
  }
  return starts;
}

/** How many rows directly above a row of headings hold a single text at the left edge or merged to the right. */
function captionsAbove(
  rows: readonly SheetRow[],
  head: number,
  left: number,
  wide: ReadonlySet<string>,
): number {
  let count = 0;
  for (let at = head - 1; at >= 0; at -= 1) {
    const [only, ...others] = elementAt(rows, at);
    if (only === undefined || others.length > 0 || /^\d+$/.test(only.text)) break;
    if (only.column > left && !wide.has(`${only.row},${only.column}`)) break;
    count += 1;
  }
  return count;
}

const hasSameTexts = (row: SheetRow, head: SheetRow): boolean =>
  row.length === head.length && row.every(({ text }, index) => text === head[index]?.text);

/** Parts below the rows with a single text (titles), where every part has headings. */
function partedBeside({ rows, merges }: SheetRegion): readonly SheetRegion[] {
  const whole = [{ rows, merges }];
  const first = rows.findIndex((row) => row.length > 1);
  if (first < 0) return whole;
  const body = rows.slice(first).flat();
  const top = elementAt(body, 0).row;
  const inBody = merges.filter((range) => range.bottom >= top);
  const bands = joinedBands(
    [
      ...[...new Set(body.map(({ column }) => column))].map((column): Band => [column, column]),
      ...inBody.map(({ left, right }): Band => [left, right]),
    ],
    1,
  );
  if (bands.length < 2) return whole;
  const lefts = bands.map(([left]) => left);
  const cellsOf = bands.map((): ShownCell[] => []);
  const mergesOf = bands.map((): MergedRange[] => []);
  for (const cell of body) cellsOf[lastUpTo(lefts, cell.column)]?.push(cell);
  for (const range of inBody) mergesOf[lastUpTo(lefts, range.left)]?.push(range);
  const parts = cellsOf.map((cells, i) => ({ rows: rowsOf(cells), merges: mergesOf[i] ?? [] }));
  if (!parts.every((part) => part.rows.some(isHeading))) return whole;
  const titles = { rows: rows.slice(0, first), merges: merges.filter((range) => range.bottom < top) };
  return titles.rows.length === 0 ? parts : [titles, ...parts];
}

/** First and last number. */
type Band = readonly [number, number];

/** Bands as one where the next begins at most `reach` after the end of the last, ascending. */
function joinedBands(bands: readonly Band[], reach: number): readonly Band[] {
  const joined: [number, number][] = [];
  for (const [first, end] of [...bands].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && first <= last[1] + reach) last[1] = Math.max(last[1], end);
    else joined.push([first, end]);
  }
  return joined;
}

/** Index of the last of the ascending numbers that is at most `number`; -1: none is. */
function lastUpTo(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (elementAt(numbers, middle) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
