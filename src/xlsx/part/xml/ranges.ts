import { columnNumber, rangeAddress } from '../../address.ts';
import { type CellRange, MAX_COLUMNS, MAX_ROWS, rangeOf } from '../../cell-range.ts';

const CORNER = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/;

/** The range of an address as files write it: A1, A1:B2, A:C, 3:4; null if it is not one. */
export function parseRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':');
  const start = CORNER.exec(from);
  const end = CORNER.exec(to);
  if (!start || !end || from === '') return null;
  const row = start[2] === '' ? 0 : Number(start[2]) - 1;
  const lastRow = end[2] === '' ? MAX_ROWS - 1 : Number(end[2]) - 1;
  const column = start[1] === '' ? 0 : columnNumber(start[1] ?? '');
  const lastColumn = end[1] === '' ? MAX_COLUMNS - 1 : columnNumber(end[1] ?? '');
  if (lastRow < row || lastColumn < column || row < 0) return null;
  return rangeOf(row, column, lastRow - row + 1, lastColumn - column + 1);
}

/** The ranges of a list separated by blanks (ECMA-376 part 1, 18.18.76 ST_Sqref); invalid ones are left out. */
export const parseRanges = (text: string): readonly CellRange[] =>
  text.split(' ').flatMap((one) => parseRange(one) ?? []);

/** A list of ranges as ST_Sqref; a single cell is written as A1:A1. */
export const joinRanges = (ranges: readonly CellRange[]): string => ranges.map(rangeAddress).join(' ');
