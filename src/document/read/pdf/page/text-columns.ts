import { elementAt } from '../../element-at.ts';
import type { Box } from '../drawing/box.ts';
import { segmentRows } from './segment.ts';
import type { Segment, SegmentRow } from './segment.ts';
import { joinRuns } from './text-line.ts';
import type { TextLine } from './text-line.ts';
import type { TextRun } from './text-run.ts';

/** Reads pages that are set in columns column after column. */

/** A column of running text is at least this wide; shares of the font size. */
const MIN_WIDTH = 8;
/** The space between two columns. */
const MIN_GUTTER = 0.8;
/** A line whose end is this close to that of the widest fills its column. */
const FILLED = 3;
/** The share of the lines of a column that fill it. */
const MIN_FILLED = 0.4;
/** A narrow part to the left of a column holds the numbers of a list. */
const MAX_MARK_WIDTH = 4;
const MAX_MARK_GAP = 3;
/** The columns beside each other have at least so many lines. */
const MIN_LINES = 3;
/** Columns begin within this share of the font size of each other. */
const TOP_REACH = 3;
/** Only so many places are tried for a gutter. */
const MAX_CANDIDATES = 60;

interface Band {
  readonly rows: readonly SegmentRow[];
  readonly columns: readonly (readonly Segment[])[];
}

/**
 * The lines of a page, from top to bottom; where running text is set in columns, between lines or `barriers`
 * (tables) across the page, those of the first column come first.
 */
export function linesInColumns(
  runs: readonly TextRun[],
  barriers: readonly Box[],
  page: number,
): readonly TextLine[] {
  const rows = segmentRows(runs);
  const bands = bestBands(rows, barriers);
  if (bands.length === 0) return joinRuns(runs, page);
  const inBand = new Map(bands.flatMap((band) => band.rows.map((row) => [row, band] as const)));
  const lines: TextLine[] = [];
  const done = new Set<Band>();
  for (const row of rows) {
    const band = inBand.get(row);
    if (band === undefined) {
      lines.push(...joinRuns(runsOf(row.segments), page));
    } else if (!done.has(band)) {
      done.add(band);
      lines.push(...linesOfBand(band, page));
    }
  }
  return lines;
}

const runsOf = (segments: readonly Segment[]): readonly TextRun[] => segments.flatMap(({ runs }) => runs);

function linesOfBand({ rows, columns }: Band, page: number): readonly TextLine[] {
  const [first, last] = [elementAt(rows, 0), elementAt(rows, -1)];
  const [top, bottom] = [first.baseline - first.size, last.baseline];
  return columns.flatMap((segments, index) => {
    const left = Math.min(...segments.map((segment) => segment.left));
    const right = Math.max(...segments.map((segment) => segment.right));
    return joinRuns(runsOf(segments), page, { left, right, top, bottom, index, count: columns.length });
  });
}

/** The bands of the gutter that divides the most lines. */
function bestBands(rows: readonly SegmentRow[], barriers: readonly Box[]): readonly Band[] {
  let best: readonly Band[] = [];
  let most = 0;
  for (const x of gutterCandidates(rows)) {
    const bands = bandsAt(x, rows, barriers);
    const divided = bands.reduce((sum, band) => sum + band.rows.length, 0);
    if (divided > most) [best, most] = [bands, divided];
  }
  return best;
}

/** Places between two segments of a line, and before the left edges that several lines share. */
function gutterCandidates(rows: readonly SegmentRow[]): readonly number[] {
  const counts = new Map<number, number>();
  const add = (x: number): void =>
    void counts.set(Math.round(x / 3), (counts.get(Math.round(x / 3)) ?? 0) + 1);
  for (const { segments } of rows) {
    segments.forEach(({ left, size }, i) => {
      const before = segments[i - 1];
      add(before === undefined ? left - size * 0.5 : (before.right + left) / 2);
      if (before !== undefined) add(left - size * 0.5);
    });
  }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_CANDIDATES)
    .map(([x]) => x * 3);
}

function bandsAt(x: number, rows: readonly SegmentRow[], barriers: readonly Box[]): readonly Band[] {
  const groups: SegmentRow[][] = [];
  let isOpen = false;
  let bottom = -Infinity;
  for (const row of rows) {
    const isAcross = row.segments.some(({ left, right }) => left < x - 1 && right > x + 1);
    const isBarred = barriers.some(
      (box) => box.left < x && box.right > x && box.top > bottom - 1 && box.bottom < row.baseline,
    );
    if (!isAcross) {
      if (isOpen && !isBarred) groups.at(-1)?.push(row);
      else groups.push([row]);
    }
    isOpen = !isAcross;
    bottom = row.baseline;
  }
  return groups.flatMap((group) => {
    const rows = fromCommonTop(group);
    const columns = columnsOf(rows);
    return columns === null ? [] : [{ rows, columns }];
  });
}

/** The lines from the height on at which the last of the columns begins: columns begin beside each other. */
function fromCommonTop(rows: readonly SegmentRow[]): readonly SegmentRow[] {
  const parts = partsOf(rows);
  const tops = parts.map(({ segments }) =>
    rows.findIndex((row) => row.segments.some((it) => segments.includes(it))),
  );
  const last = rows[Math.max(...tops)];
  return last === undefined
    ? rows
    : rows.filter(({ baseline, size }) => baseline > last.baseline - TOP_REACH * size);
}

/** The columns of successive lines; null if they are not running text in at least two columns. */
function columnsOf(rows: readonly SegmentRow[]): readonly (readonly Segment[])[] | null {
  const columns: Part[] = [];
  for (const part of partsOf(rows)) {
    const before = columns.at(-1);
    const size = elementAt(part.segments, 0).size;
    const isMark =
      before !== undefined &&
      before.right - before.left < MAX_MARK_WIDTH * size &&
      part.left - before.right < MAX_MARK_GAP * size;
    if (isMark) {
      before.segments.push(...part.segments);
      before.right = part.right;
    } else columns.push(part);
  }
  if (columns.length < 2 || !columns.every(({ segments }) => isRunningText(segments))) return null;
  if (Math.max(...columns.map(({ segments }) => segments.length)) < MIN_LINES) return null;
  return columns.map(({ segments }) => segments);
}

interface Part {
  readonly segments: Segment[];
  readonly left: number;
  right: number;
}

/** The segments of all lines, divided where none of them is. */
function partsOf(rows: readonly SegmentRow[]): readonly Part[] {
  const parts: Part[] = [];
  const all = rows.flatMap(({ segments }) => segments).sort((a, b) => a.left - b.left);
  for (const segment of all) {
    const part = parts.at(-1);
    if (part === undefined || segment.left - part.right > MIN_GUTTER * segment.size)
      parts.push({ segments: [segment], left: segment.left, right: segment.right });
    else {
      part.segments.push(segment);
      part.right = Math.max(part.right, segment.right);
    }
  }
  return parts;
}

/** Whether lines fill their column, as those of paragraphs do and those of table cells do not. */
function isRunningText(segments: readonly Segment[]): boolean {
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const size = elementAt(segments, 0).size;
  const filled = segments.filter((segment) => segment.right > right - FILLED * size);
  return (
    segments.length >= 2 && right - left >= MIN_WIDTH * size && filled.length >= MIN_FILLED * segments.length
  );
}
