import { address, rangeAddress } from '../address.ts';
import { type CellRange, rangeOf } from '../cell-range.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const CORNER = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The range an A1 address names: A1, A1:B2, A:C, 3:4; null where it is none. */
export function rangeAt(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':');
  const start = CORNER.exec(from);
  const end = CORNER.exec(to);
  if (!start || !end || from === '') return null;
  const row = start[2] === '' ? 0 : Number(start[2]) - 1;
  const lastRow = end[2] === '' ? LAST_ROW - 1 : Number(end[2]) - 1;
  const column = start[1] === '' ? 0 : columnOf(start[1] ?? '');
  const lastColumn = end[1] === '' ? LAST_COLUMN - 1 : columnOf(end[1] ?? '');
  if (lastRow < row || lastColumn < column || row < 0) return null;
  return rangeOf(row, column, lastRow - row + 1, lastColumn - column + 1);
}

/** The ranges of a list with blanks between (ECMA-376 part 1, 18.18.76 ST_Sqref). */
export const rangesAt = (text: string): readonly CellRange[] =>
  text.split(' ').flatMap((one) => rangeAt(one) ?? []);

/** A list of ranges as the file writes it; one cell as a range only if asked. */
export const rangesText = (ranges: readonly CellRange[]): string => ranges.map(rangeAddress).join(' ');

/** The address of a range; of one cell without ":". */
export const shortAddress = (range: CellRange): string =>
  range.rowCount === 1 && range.columnCount === 1 ? address(range.row, range.column) : rangeAddress(range);
