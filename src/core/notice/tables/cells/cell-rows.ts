import { isUnitList } from '../../duty/units.ts';
import { isPageNumber } from '../../lines/furniture.ts';
import type { PrintedLine } from '../../lines/line.ts';
import { isDueText } from '../fit-columns.ts';
import { cellAt, cellText, endsAt, isNumber, isSection, namesAt, type Cell } from './cell-lines.ts';

/** How the cells of a table are printed. */
export interface Form {
  /** Whether a bar closes each cell. */
  readonly closed: boolean;
  /** Whether a column of sections stands before the numbers. */
  readonly sectionFirst: boolean;
  readonly width: number;
  /** The first name of the header. */
  readonly first: string;
}

/** Whether a cell before the number of a row can be its section. */
const isSectionName = (text: string): boolean =>
  text.length <= 12 && !/[。；，、\d]/.test(text) && !isUnitList(text) && !isDueText(text);

interface Rows {
  readonly rows: readonly (readonly Cell[])[];
  readonly to: number;
}

/**
 * The rows from line `from` on, each beginning with the next number, or with its section before that; null if one has
 * more cells than there are columns.
 */
export function numberedRows(lines: readonly PrintedLine[], from: number, form: Form): Rows | null {
  const { closed, sectionFirst, width, first } = form;
  const rows: Cell[][] = [];
  let row: Cell[] | null = null;
  let section: Cell | null = null;
  let last: number | null = null;
  let at = from;
  const begins = (text: string): boolean =>
    isNumber(text) && (last === null || Number(text) === last + 1) && (row === null || row.length > 1);
  while (at < lines.length && !endsAt(lines, at)) {
    const cell = cellAt(lines, at, closed);
    if (cell === null) break;
    const { text } = cell;
    const next = sectionFirst ? (cellAt(lines, cell.to, closed)?.text ?? '') : '';
    if (begins(text)) {
      row = section === null ? [cell] : [section, cell];
      section = null;
      rows.push(row);
      last = Number(text);
    } else if (sectionFirst && begins(next) && isSectionName(text)) section = cell;
    else if (text === first) {
      const again = namesAt(lines, at, closed);
      if (again === null) break;
      at = again.to;
      continue;
    } else if (isSection(text) && (row === null || row.length > 1)) {
      rows.push([cell]);
      row = null;
    } else if (!isPageNumber(text) || isNumber(text)) {
      if (row === null) return null;
      if (row.length >= width) {
        // A line too many: the table has ended, if no row behind it goes on.
        if (goesOn(lines, at, (last ?? 0) + 1)) return null;
        break;
      }
      row.push(cell);
    }
    at = cell.to;
  }
  return { rows, to: at };
}

/** Whether the next number stands among the next lines. */
const goesOn = (lines: readonly PrintedLine[], at: number, next: number): boolean =>
  lines.slice(at, at + 12).some((line) => cellText(line) === String(next));

/** All cells from line `from` to the end of the table. */
export function cellsUpToEnd(
  lines: readonly PrintedLine[],
  from: number,
  { closed, first }: Form,
): { readonly cells: readonly Cell[]; readonly to: number } {
  const cells: Cell[] = [];
  let at = from;
  while (at < lines.length && !endsAt(lines, at)) {
    const cell = cellAt(lines, at, closed);
    if (cell === null) break;
    const again = cell.text === first ? namesAt(lines, at, closed) : null;
    if (again === null && !isPageNumber(cell.text)) cells.push(cell);
    at = again?.to ?? cell.to;
  }
  return { cells, to: at };
}
