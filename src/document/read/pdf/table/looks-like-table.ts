import { roleOfHeader } from '#core/notice/lexicon/headers';
import { elementAt } from '../../element-at.ts';
import type { RuledLine } from '../page/ruled-lines.ts';
import type { SegmentRow } from '../page/segment.ts';
import type { AlignedRows } from './aligned-columns.ts';

/** Tells tables without vertical lines from other text whose lines have wide gaps. */

/** A head is not longer. */
const MAX_HEAD = 14;
/** Horizontal lines that frame a table without others: above, below the heads, and at the end. */
const FRAME_LINES = 2;
/** A line frames a table if it covers this share of its width. */
const FRAME_SHARE = 0.7;

const LIST_MARK = /^[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[.．、）)]\S/;
const NUMBER_ONLY = /^[\d.,%％—-]+$/;
const LEADERS = /[.…⋯·]{4,}|(?:[.…⋯·] ){3,}/;

/**
 * Whether aligned rows are a table: a row of short heads above at least two rows. Paragraphs in columns, tables
 * of contents, lists in columns, columns of names and lines such as 联系人：… 电话：… are none. `groups` are heads
 * above the heads. Without lines a table needs a head that notices use, and one of two columns needs two.
 */
export function looksLikeTable(
  rows: readonly SegmentRow[],
  { columns, across }: AlignedRows,
  lines: readonly RuledLine[],
  groups: SegmentRow | null,
): boolean {
  const [head, ...body] = rows;
  if (head === undefined || columns.length < 2) return false;
  const framed = frameLines(rows, groups, columns, lines) >= FRAME_LINES;
  const full = body.filter((row, i) => !across.has(i + 1) && row.segments.length > 1);
  const named = head.segments.filter(({ text }) => roleOfHeader(text) !== null).length;
  if (!framed && groups === null && named < (columns.length < 3 ? 2 : 1)) return false;
  if (full.length < (framed ? 1 : 2)) return false;
  const heads = [...head.segments, ...(groups?.segments ?? [])].map(({ text }) => text.replace(/\s/g, ''));
  if (!heads.every(isHead) || heads.every((text) => NUMBER_ONLY.test(text))) return false;
  if (heads.filter((text) => LIST_MARK.test(text)).length > 1) return false;
  if (heads.length < columns.length * 0.6) return false;
  const texts = full.flatMap(({ segments }) => segments.map(({ text }) => text));
  if (texts.some((text) => LEADERS.test(text)) || texts.every((text) => /^\P{Nd}{1,6}$/u.test(text)))
    return false;
  return !columns.every((column) => isRunningText(column, rows));
}

const isHead = (text: string): boolean => text.length <= MAX_HEAD && !/[：:。；;！？]/.test(text);

/** Whether most texts of a column are as wide as the column, and it is wide: paragraphs set in columns. */
function isRunningText(
  column: { readonly left: number; readonly right: number },
  rows: readonly SegmentRow[],
): boolean {
  const own = rows.flatMap(({ segments }) =>
    segments.filter(({ left, right }) => left < column.right && right > column.left),
  );
  const size = own[0]?.size ?? 0;
  const wide = own.filter(({ right }) => right > column.right - 3 * size);
  return column.right - column.left >= 8 * size && wide.length >= 0.5 * own.length;
}

/** How many horizontal lines of the width of the table are above, between and below its rows. */
function frameLines(
  rows: readonly SegmentRow[],
  groups: SegmentRow | null,
  columns: AlignedRows['columns'],
  lines: readonly RuledLine[],
): number {
  const first = groups ?? elementAt(rows, 0);
  const last = elementAt(rows, -1);
  const [left, right] = [elementAt(columns, 0).left, elementAt(columns, -1).right];
  const reach = 2.5 * last.size;
  const positions = lines
    .filter(
      ({ position, from, to }) =>
        position > first.baseline - reach &&
        position < last.baseline + reach &&
        Math.min(to, right) - Math.max(from, left) >= FRAME_SHARE * (right - left),
    )
    .map(({ position }) => Math.round(position / 3));
  return new Set(positions).size;
}
