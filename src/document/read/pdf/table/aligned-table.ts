import { elementAt } from '../../element-at.ts';
import type { RuledLine } from '../page/ruled-lines.ts';
import { segmentRows } from '../page/segment.ts';
import type { Segment, SegmentRow } from '../page/segment.ts';
import { joinRuns } from '../page/text-line.ts';
import type { TextRun } from '../page/text-run.ts';
import { alignRows } from './aligned-columns.ts';
import type { AlignedRows, ColumnRange } from './aligned-columns.ts';
import { groupIntoRows } from './aligned-rows.ts';
import { looksLikeTable } from './looks-like-table.ts';
import type { PdfCell, PdfTable } from './pdf-table.ts';

/** Finds tables without vertical lines: columns by the places of their texts. */

/** Rows that are tried as the first of a table that began on the page before. */
const MAX_ROWS_ABOVE = 3;

interface AlignedTables {
  readonly tables: readonly PdfTable[];
  readonly rest: readonly TextRun[];
}

/**
 * The tables among the runs of a page. `lines` are its horizontal lines; `open` is the table without vertical
 * lines with which the page before ends, or null. `page` is 0-based.
 */
export function findAlignedTables(
  runs: readonly TextRun[],
  lines: readonly RuledLine[],
  open: PdfTable | null,
  page: number,
): AlignedTables {
  const rows = segmentRows(runs);
  const tables: PdfTable[] = [];
  const taken = new Set<SegmentRow>();
  for (let at = 0; at < rows.length;) {
    const found =
      (open !== null && tables.length === 0 && at < MAX_ROWS_ABOVE
        ? continuedTable(rows.slice(at), open, lines, page)
        : null) ?? tableAt(rows.slice(at), lines, page);
    if (found === null) {
      at += 1;
      continue;
    }
    tables.push(found.table);
    for (const row of rows.slice(at, at + found.count)) taken.add(row);
    at += found.count;
  }
  const rest = rows.filter((row) => !taken.has(row));
  return { tables, rest: rest.flatMap(({ segments }) => segments.flatMap((segment) => segment.runs)) };
}

interface Found {
  readonly table: PdfTable;
  readonly count: number;
}

/** The table whose first row is the first of `rows`; its heads may have a second row below heads of groups. */
function tableAt(rows: readonly SegmentRow[], lines: readonly RuledLine[], page: number): Found | null {
  const [head] = rows;
  if (head === undefined || head.segments.length < 2) return null;
  const plain = alignRows(rows);
  const grouped = alignRows(rows.slice(1));
  const hasGroups =
    grouped.columns.length >= plain.columns.length &&
    head.segments.length > 1 &&
    rows[1] !== undefined &&
    hasPartsBelow(head.segments, rows[1].segments, grouped.columns);
  const upper = hasGroups ? 1 : 0;
  const aligned = hasGroups ? grouped : plain;
  const own = rows.slice(upper, upper + aligned.count);
  if (!looksLikeTable(own, aligned, lines, upper === 0 ? null : head)) return null;
  return {
    table: tableOf(own, aligned, lines, page, upper === 0 ? null : head),
    count: aligned.count + upper,
  };
}

/**
 * Whether `parts` are heads of columns that `heads` group: fewer than there are columns, not in the first one, and
 * two of them below the same head.
 */
function hasPartsBelow(
  heads: readonly Segment[],
  parts: readonly Segment[],
  columns: readonly ColumnRange[],
): boolean {
  const groups = parts.map((part) => nearestOf(part, heads));
  return (
    parts.length < columns.length &&
    parts.every((part) => columnsBelow(part, columns)[0] !== 0) &&
    new Set(groups).size < parts.length
  );
}

/** The rest of a table that began on the page before. */
function continuedTable(
  rows: readonly SegmentRow[],
  open: PdfTable,
  lines: readonly RuledLine[],
  page: number,
): Found | null {
  const known = open.columns ?? [];
  if ((rows[0]?.segments.length ?? 0) < 2) return null;
  const aligned = alignRows(rows, known);
  if (aligned.count === 0 || aligned.columns.length !== known.length) return null;
  const table = tableOf(rows.slice(0, aligned.count), aligned, lines, page, null);
  return { table: { ...table, xs: open.xs }, count: aligned.count };
}

function columnsBelow({ left, right }: ColumnRange, columns: readonly ColumnRange[]): readonly number[] {
  return columns.flatMap((column, i) => (column.left < right && column.right > left ? [i] : []));
}

function tableOf(
  rows: readonly SegmentRow[],
  { columns, across }: AlignedRows,
  lines: readonly RuledLine[],
  page: number,
  groups: SegmentRow | null,
): PdfTable {
  const first = elementAt(rows, 0);
  const last = elementAt(rows, -1);
  const cells: PdfCell[] = [];
  const add = (row: number, column: number, columnSpan: number, segments: readonly Segment[]): void => {
    const start = elementAt(columns, column);
    const end = elementAt(columns, column + columnSpan - 1);
    const own = joinRuns(
      segments.flatMap(({ runs }) => runs),
      page,
    );
    cells.push({ row, column, rowSpan: 1, columnSpan, left: start.left, right: end.right, lines: own });
  };
  const shift = groups === null ? 0 : 1;
  if (groups !== null) addGroups(groups, first, columns, add);
  const grouped = groupIntoRows(rows, columns, groups === null ? across : new Set([0, ...across]), lines);
  grouped.forEach((indexes, row) => {
    const [only] = indexes;
    const isAcross = only !== undefined && indexes.length === 1 && across.has(only);
    const segments = indexes.flatMap((i) => elementAt(rows, i).segments);
    if (isAcross) add(row + shift, 0, columns.length, segments);
    else
      columns.forEach((column, i) => {
        const own = segments.filter((segment) => nearestOf(segment, columns) === column);
        add(row + shift, i, 1, own);
      });
  });
  if (groups !== null) joinSingleHeads(cells);
  const top = (groups ?? first).baseline - (groups ?? first).size;
  const bottom = last.baseline + 0.2 * last.size;
  const rowCount = grouped.length + shift;
  return { xs: bordersOf(columns), columns, top, bottom, rowCount, cells };
}

/** The heads above the heads, each over the columns whose heads, in `parts`, are nearest to it. */
function addGroups(
  { segments }: SegmentRow,
  parts: SegmentRow,
  columns: readonly ColumnRange[],
  add: (row: number, column: number, columnSpan: number, segments: readonly Segment[]) => void,
): void {
  const groupOf = columns.map((column): Segment | null => {
    const part = parts.segments.find((segment) => nearestOf(segment, columns) === column);
    if (part !== undefined) return nearestOf(part, segments);
    return segments.find((segment) => nearestOf(segment, columns) === column) ?? null;
  });
  for (let column = 0; column < columns.length;) {
    const group = groupOf[column] ?? null;
    let span = 1;
    while (group !== null && groupOf[column + span] === group) span += 1;
    add(0, column, span, group === null ? [] : [group]);
    column += span;
  }
}

/** A head above an empty cell of the second row of heads is the head of its column. */
function joinSingleHeads(cells: PdfCell[]): void {
  for (const below of cells.filter(({ row, lines }) => row === 1 && lines.length === 0)) {
    const at = cells.findIndex(
      ({ row, column, columnSpan }) => row === 0 && column === below.column && columnSpan === 1,
    );
    const above = cells[at];
    if (above === undefined) continue;
    cells[at] = { ...above, rowSpan: 2 };
    cells.splice(cells.indexOf(below), 1);
  }
}

function nearestOf<T extends ColumnRange>(segment: Segment, ranges: readonly T[]): T {
  const middle = (segment.left + segment.right) / 2;
  const distance = ({ left, right }: T): number => Math.max(0, left - middle, middle - right);
  return ranges.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** The borders of the columns: in the middle between them. */
function bordersOf(columns: readonly ColumnRange[]): readonly number[] {
  const inner = columns.slice(1).map(({ left }, i) => (elementAt(columns, i).right + left) / 2);
  return [elementAt(columns, 0).left, ...inner, elementAt(columns, -1).right];
}
