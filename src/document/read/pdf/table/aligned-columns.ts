import type { Segment, SegmentRow } from '../page/segment.ts';

/** Finds rows whose texts stand below each other in columns. */

export interface ColumnRange {
  readonly left: number;
  readonly right: number;
}

export interface AlignedRows {
  readonly columns: readonly ColumnRange[];
  /** How many of the rows, from the first, belong together. */
  readonly count: number;
  /** Indexes, among these, of single texts across columns: the titles of sections. */
  readonly across: ReadonlySet<number>;
}

/** Rows further apart than this, as a share of the font size, do not belong together. */
const MAX_ROW_GAP = 3.6;
/** A line that has text in one column only continues the cell above it, at most this far below. */
const MAX_LINE_GAP = 1.9;

interface OpenColumn extends ColumnRange {
  left: number;
  right: number;
  /** Indexes of the rows that have text in it. */
  readonly rows: Set<number>;
}

/**
 * Takes rows from the first on as long as each of their texts stands in one column. A text that overlaps two
 * columns which some row uses both ends the rows, unless it is alone and the row below fits the columns again.
 * `known` are columns that are given from the start.
 */
export function alignRows(rows: readonly SegmentRow[], known: readonly ColumnRange[] = []): AlignedRows {
  const columns: OpenColumn[] = known.map(({ left, right }) => ({ left, right, rows: new Set([-1]) }));
  const across = new Set<number>();
  let count = 0;
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const gap = before === undefined ? 0 : row.baseline - before.baseline;
    if (gap > MAX_ROW_GAP * row.size) break;
    const [single] = row.segments.length === 1 ? row.segments : [];
    const isFirst = i === 0 && known.length === 0;
    if (single !== undefined && !isFirst && !continuesCell(single, columns, gap)) {
      const next = rows[i + 1];
      const goesOn =
        next !== undefined &&
        next.segments.length > 1 &&
        next.baseline - row.baseline <= MAX_ROW_GAP * row.size &&
        fits(next, columns);
      if (!goesOn) break;
      across.add(i);
    } else if (isFirst || fits(row, columns)) place(row, i, columns);
    else break;
    count = i + 1;
  }
  const { columns: joined } = withoutHeadsAlone(columns, count);
  return { columns: joined, count, across };
}

function continuesCell(segment: Segment, columns: readonly OpenColumn[], gap: number): boolean {
  return overlapped(segment, columns).length === 1 && gap <= MAX_LINE_GAP * segment.size;
}

const overlapped = ({ left, right }: ColumnRange, columns: readonly OpenColumn[]): readonly OpenColumn[] =>
  columns.filter((column) => column.left < right && column.right > left);

/** Whether the texts of a row stand in different columns, and none of them across two. */
function fits(row: SegmentRow, columns: readonly OpenColumn[]): boolean {
  const used = new Set<OpenColumn>();
  return row.segments.every((segment) => {
    const here = overlapped(segment, columns);
    if (here.some((column) => used.has(column)) || useTogether(here)) return false;
    for (const column of here) used.add(column);
    return true;
  });
}

const useTogether = (columns: readonly OpenColumn[]): boolean =>
  columns.some((a, i) => columns.slice(i + 1).some((b) => [...a.rows].some((row) => b.rows.has(row))));

function place(row: SegmentRow, index: number, columns: OpenColumn[]): void {
  for (const { left, right } of row.segments) {
    const [first, ...others] = overlapped({ left, right }, columns);
    if (first === undefined) {
      columns.push({ left, right, rows: new Set([index]) });
      continue;
    }
    first.left = Math.min(first.left, left, ...others.map((column) => column.left));
    first.right = Math.max(first.right, right, ...others.map((column) => column.right));
    for (const used of [new Set([index]), ...others.map((column) => column.rows)])
      for (const i of used) first.rows.add(i);
    for (const other of others) columns.splice(columns.indexOf(other), 1);
  }
}

/** A centred head may stand beside the texts below it: such a column is joined with the one that has no head. */
function withoutHeadsAlone(
  columns: readonly OpenColumn[],
  count: number,
): { readonly columns: readonly ColumnRange[] } {
  const sorted = [...columns].sort((a, b) => a.left - b.left);
  const isHead = (column: OpenColumn): boolean => count > 1 && column.rows.size === 1 && column.rows.has(0);
  for (let i = 0; i < sorted.length; i += 1) {
    const column = sorted[i];
    if (column === undefined || !isHead(column)) continue;
    const beside = [sorted[i - 1], sorted[i + 1]].find((other) => other !== undefined && !other.rows.has(0));
    if (beside === undefined) continue;
    beside.left = Math.min(beside.left, column.left);
    beside.right = Math.max(beside.right, column.right);
    beside.rows.add(0);
    sorted.splice(i, 1);
    i -= 1;
  }
  return { columns: sorted };
}
