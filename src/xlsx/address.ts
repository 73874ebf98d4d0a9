import {
  type CellRange,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  rangeOf,
} from './cell-range.ts';

/** Letters of a 0-based column: 0 → A. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  return letters;
}

/** 0-based column of letters in either case: XFD → 16383. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + (letters.charCodeAt(at) & 31);
  return number - 1;
}

/** Shortest address of a range, as Excel shows it: A1, A1:B2, A:C, 3:4. */
export function addressOf(area: CellRange): string {
  if (isEntireColumn(area) && !isEntireRow(area))
    return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
  if (isEntireRow(area)) return `${String(area.row + 1)}:${String(lastRow(area) + 1)}`;
  const first = `${columnLetters(area.column)}${String(area.row + 1)}`;
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${columnLetters(lastColumn(area))}${String(lastRow(area) + 1)}`;
}

/** A sheet name as Excel writes it in formulas and addresses: in quotes only where needed. */
export const sheetNameInFormula = (name: string): string =>
  /^[A-Za-z_\u0080-\uFFFF][\w.\u0080-\uFFFF]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The range of an address without a sheet name, "$" allowed; null if it is not an address. */
export function parseAddress(address: string): CellRange | null {
  const columns = COLUMNS.exec(address);
  if (columns) {
    const [first, last] = ordered(columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? ''));
    return inside(rangeOf(0, first, MAX_ROWS, last - first + 1));
  }
  const rows = ROWS.exec(address);
  if (rows) {
    const [first, last] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return inside(rangeOf(first, 0, last - first + 1, MAX_COLUMNS));
  }
  const [from = '', to = from, ...more] = address.split(':');
  const start = CELL.exec(from);
  const end = CELL.exec(to);
  if (!start || !end || more.length > 0) return null;
  const [top, bottom] = ordered(Number(start[2]) - 1, Number(end[2]) - 1);
  const [left, right] = ordered(columnNumber(start[1] ?? ''), columnNumber(end[1] ?? ''));
  return inside(rangeOf(top, left, bottom - top + 1, right - left + 1));
}

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

const inside = (area: CellRange): CellRange | null =>
  area.row >= 0 && area.column >= 0 && lastRow(area) < MAX_ROWS && lastColumn(area) < MAX_COLUMNS
    ? area
    : null;

/** Splits `'任务库'!A1:B2` into sheet name and address; the sheet is null where none is given. */
export function splitSheet(address: string): readonly [sheet: string | null, rest: string] {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return [null, address];
  const sheet = address.slice(0, bang);
  return [sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, address.slice(bang + 1)];
}

/** Address of a cell from 0-based numbers: (0, 0) → A1. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Address of a range with both corners, also of a single cell: A1:C3, A1:A1. */
export const rangeAddress = (range: CellRange): string =>
  `${cellAddress(range.row, range.column)}:${cellAddress(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;

/** Absolute address with its sheet, as in defined names: `'任务库'!$A$1:$B$2`, `'任务库'!$A$1`. */
export function absoluteAddress(sheet: string, range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(range.row, range.column);
  const last = corner(range.row + range.rowCount - 1, range.column + range.columnCount - 1);
  return `${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** A sheet name in quotes, whether it needs them or not. */
export const quotedSheetName = (sheet: string): string => `'${sheet.replace(/'/gu, "''")}'`;
