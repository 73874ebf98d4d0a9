import { elementAt } from '../../element-at.ts';
import type { RuledLine } from '../page/ruled-lines.ts';
import type { SegmentRow } from '../page/segment.ts';
import type { ColumnRange } from './aligned-columns.ts';

/** Finds which lines of a table without row lines belong to the same row. */

/** A gap between lines is one between rows if it is wider than the narrowest by this factor. */
const ROW_GAP = 1.3;

/** A line counts as a row line if it has this share of the width of the table. */
const ROW_LINE = 0.6;

const NUMBER = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．）)]?$/;

/** For each row of a table the indexes of its lines, from the top; `apart` are lines that are rows of their own. */
export function groupIntoRows(
  rows: readonly SegmentRow[],
  columns: readonly ColumnRange[],
  apart: ReadonlySet<number>,
  lines: readonly RuledLine[],
): readonly (readonly number[])[] {
  const indexes = rows.map((_, i) => i);
  const ruled = splitAt(
    indexes,
    (i) => apart.has(i) || apart.has(i - 1) || hasLineAbove(rows, i, columns, lines),
  );
  return ruled.flatMap((part) =>
    part.length === 1 ? [part] : splitUnruled(part, rows, columns, ruled.length),
  );
}

function splitAt(
  indexes: readonly number[],
  isStart: (index: number) => boolean,
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  indexes.forEach((index, i) => {
    if (i === 0 || isStart(index)) parts.push([index]);
    else parts.at(-1)?.push(index);
  });
  return parts;
}

/** Whether a horizontal line of the table is between a row and the one above it. */
function hasLineAbove(
  rows: readonly SegmentRow[],
  index: number,
  columns: readonly ColumnRange[],
  lines: readonly RuledLine[],
): boolean {
  const row = elementAt(rows, index);
  const above = elementAt(rows, index - 1);
  const width = elementAt(columns, -1).right - elementAt(columns, 0).left;
  return lines.some(
    ({ position, from, to }) =>
      position > above.baseline - above.size * 0.2 &&
      position < row.baseline - row.size * 0.5 &&
      to - from >= ROW_LINE * width,
  );
}

/**
 * Splits lines between which there is no row line. If lines of one cell are closer than rows are, the distances
 * tell; else a row begins with each text of the column that has one text a row: its numbers, or its shortest.
 * Where that text is in the middle of its row, rows end half-way between two of them. A table in which row lines
 * divide all rows is complete: then all lines belong to one row.
 */
function splitUnruled(
  part: readonly number[],
  rows: readonly SegmentRow[],
  columns: readonly ColumnRange[],
  ruledParts: number,
): readonly (readonly number[])[] {
  const anchors = anchorsOf(part, rows, columns);
  if (anchors.length <= 1 && ruledParts > 3) return [part];
  const byGap = splitByGaps(part, rows);
  const isAnchor = new Set(anchors);
  if (byGap.length > 1 && byGap.every((lines) => lines.filter((i) => isAnchor.has(i)).length <= 1))
    return byGap;
  if (anchors.length <= 1) return [part];
  if (anchors[0] === part[0]) return splitAt(part, (i) => isAnchor.has(i));
  const starts = anchors.slice(1).map((anchor, i) => {
    const middle = (elementAt(rows, anchor).baseline + elementAt(rows, elementAt(anchors, i)).baseline) / 2;
    return part.find((index) => elementAt(rows, index).baseline >= middle);
  });
  return splitAt(part, (i) => starts.includes(i));
}

function splitByGaps(part: readonly number[], rows: readonly SegmentRow[]): readonly (readonly number[])[] {
  const gapAbove = (i: number): number => elementAt(rows, i).baseline - elementAt(rows, i - 1).baseline;
  const narrowest = Math.min(...part.slice(1).map(gapAbove));
  return splitAt(part, (i) => gapAbove(i) > narrowest * ROW_GAP);
}

/** The lines with a text in the column of numbers, or else in the column with the fewest texts. */
function anchorsOf(
  part: readonly number[],
  rows: readonly SegmentRow[],
  columns: readonly ColumnRange[],
): readonly number[] {
  const linesOf = columns.map((column) =>
    part.filter((i) =>
      elementAt(rows, i).segments.some(({ left, right }) => left < column.right && right > column.left),
    ),
  );
  const first = linesOf[0] ?? [];
  const numbers = first.filter((i) => NUMBER.test(elementAt(rows, i).segments[0]?.text ?? ''));
  if (numbers.length > 0 && numbers.length * 2 >= first.length) return first;
  return linesOf.filter((lines) => lines.length > 0).reduce((a, b) => (b.length < a.length ? b : a), part);
}
