import { cellTextFrame } from './table-draft.ts';
import { continuesParagraph } from '../paragraph/paragraph.ts';
import type { PdfCell, PdfTable } from './pdf-table.ts';

/** Joins the parts of a table that page breaks have separated. */

/** Column borders of the two parts of a table differ by at most this distance; points. */
const SAME_COLUMN = 3;

/** How many rows at the top of a page may be a repeated header. */
const MAX_HEADER_ROWS = 3;

/**
 * Joins two tables on successive pages into one; null if they are different tables. A repeated
 * header is dropped; the two parts of a row that the page break has cut become one row.
 */
export function joinContinuedTables(before: PdfTable, after: PdfTable): PdfTable | null {
  const same = (x: number, i: number): boolean => Math.abs(x - (after.xs[i] ?? Infinity)) <= SAME_COLUMN;
  if ((before.columns === null) !== (after.columns === null)) return null;
  if (before.xs.length !== after.xs.length || !before.xs.every(same)) return null;
  const header = repeatedHeader(before, after);
  const rows = after.cells.filter((cell) => cell.row >= header);
  const broken = isBrokenRow(before, rows, header);
  const shift = before.rowCount - header - (broken ? 1 : 0);
  const joined = broken ? before.cells.map((cell) => extendedCell(cell, before, rows, header)) : before.cells;
  const added = rows
    .filter((cell) => !(broken && cell.row === header))
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  return { ...before, rowCount: after.rowCount + shift, cells: [...joined, ...added] };
}

function repeatedHeader(before: PdfTable, after: PdfTable): number {
  let rows = 0;
  while (
    rows < Math.min(MAX_HEADER_ROWS, after.rowCount - 1) &&
    rowText(before, rows) === rowText(after, rows)
  ) {
    rows += 1;
  }
  return rows;
}

const textOf = (cell: PdfCell): string => cell.lines.map((line) => line.text).join('');

function rowText(table: PdfTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${textOf(cell)}`)
    .join('\n');
}

/**
 * Whether the first row of the new page is the rest of the last row of the page before: its
 * first column is empty, each of its texts continues a text above it or follows a complete one,
 * and either less than half of its cells have text or one of them is cut within a sentence.
 */
function isBrokenRow(before: PdfTable, rows: readonly PdfCell[], header: number): boolean {
  const first = rows.filter((cell) => cell.row === header);
  const filled = first.filter((cell) => cell.lines.length > 0);
  if (filled.length === 0 || filled.some((cell) => cell.column === 0)) return false;
  const cuts = filled.map((cell) => cutKindOf(lastCellAbove(before, cell), cell));
  return !cuts.includes('none') && (filled.length * 2 < first.length || cuts.includes('sentence'));
}

const lastCellAbove = (table: PdfTable, below: PdfCell): PdfCell | undefined =>
  table.cells.find(
    (cell) =>
      cell.column === below.column &&
      cell.columnSpan === below.columnSpan &&
      cell.row + cell.rowSpan === table.rowCount,
  );

/** Where the page break cuts a cell: within a sentence, between two paragraphs, or not at all. */
function cutKindOf(upper: PdfCell | undefined, lower: PdfCell): 'sentence' | 'paragraph' | 'none' {
  const [last, next] = [upper?.lines.at(-1), lower.lines[0]];
  if (upper === undefined || last === undefined || next === undefined) return 'none';
  if (/[。；]$/.test(last.text)) return 'paragraph';
  return continuesParagraph(last, next, cellTextFrame(upper), cellTextFrame(lower)) ? 'sentence' : 'none';
}

function extendedCell(cell: PdfCell, before: PdfTable, rows: readonly PdfCell[], header: number): PdfCell {
  if (cell.row + cell.rowSpan !== before.rowCount) return cell;
  const rest = rows.find((lower) => lower.row === header && lastCellAbove(before, lower) === cell);
  if (rest === undefined) return cell;
  return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan - 1, lines: [...cell.lines, ...rest.lines] };
}
