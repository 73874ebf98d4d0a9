import type { CellRange } from './drawing.ts';

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return letters;
}

/** A1 address of a 0-based cell. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 address of a range, "A1:C3". */
export const rangeAddress = (range: CellRange): string =>
  `${address(range.row, range.column)}:${address(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;

/** Sheet-qualified absolute address as formulas and defined names write it. */
export function absoluteAddress(sheet: string, range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(range.row, range.column);
  const last = corner(range.row + range.rowCount - 1, range.column + range.columnCount - 1);
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export const quotedSheet = (sheet: string): string => `'${sheet.replace(/'/gu, "''")}'`;
