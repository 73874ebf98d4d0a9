import { columnNumber } from '#xlsx/address';
import { MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Book, DefinedName, Sheet, SheetTable } from '../model/book.ts';
import { excelError } from '../excel-error/host-failure.ts';

/** Whether Excel treats two names as equal: case is ignored. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const SHEET_NAME_LIMIT = 31;

/**
 * Checks a sheet name and returns it.
 * @throws HostFailure for an illegal name, or that of another sheet.
 */
export function checkSheetName(book: Book, name: unknown, except: Sheet | null = null): string {
  if (typeof name !== 'string') throw excelError('sheet-name', String(name));
  const isLegal =
    name.length > 0 &&
    name.length <= SHEET_NAME_LIMIT &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !sameName(name, 'History');
  if (!isLegal) throw excelError('sheet-name', name);
  if (book.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name)))
    throw excelError('sheet-name-taken', name);
  return name;
}

const NAME_LIMIT = 255;

/**
 * Whether a name is legal for a defined name or table: it begins with a letter, "_" or "\",
 * continues with letters, digits, "_", "." and "\", and does not look like an address.
 */
function isLegalName(name: string): boolean {
  if (name.length === 0 || name.length > NAME_LIMIT) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name)) return false;
  return !looksLikeAddress(name);
}

/** Matches A1 to XFD1048576, R1C1, R and C, TRUE and FALSE. */
function looksLikeAddress(name: string): boolean {
  const a1 = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(name);
  if (a1) {
    const row = Number(a1[2]);
    return columnNumber(a1[1] ?? '') < MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
  }
  return /^(?:r\d*|c\d*|r\d*c\d*|true|false)$/i.test(name);
}

/**
 * Checks a table name and returns it.
 * @throws HostFailure for an illegal name, or that of another table or a defined name.
 */
export function checkTableName(book: Book, name: unknown, except: SheetTable | null = null): string {
  if (typeof name !== 'string' || !isLegalName(name)) throw excelError('table-name', String(name));
  const isTaken =
    book.tables.some((table) => table !== except && sameName(table.name, name)) ||
    book.names.some((defined) => sameName(defined.name, name));
  if (isTaken) throw excelError('name-taken', name);
  return name;
}

/**
 * Checks a new defined name and returns it.
 * @throws HostFailure for an illegal name, or one that exists in this scope or as a table.
 */
export function checkDefinedName(book: Book, name: unknown, scope: Sheet | null): string {
  if (typeof name !== 'string' || !isLegalName(name)) throw excelError('defined-name', String(name));
  const isTaken =
    book.tables.some((table) => sameName(table.name, name)) || findName(book, name, scope) !== undefined;
  if (isTaken) throw excelError('name-taken', name);
  return name;
}

export const findName = (book: Book, name: string, scope: Sheet | null): DefinedName | undefined =>
  book.names.find((defined) => defined.scope === scope && sameName(defined.name, name));

/** The first free name of `表1`, `表2`, …. */
export function freeName(isTaken: (name: string) => boolean, stem: string, from = 1): string {
  let number = from;
  while (isTaken(`${stem}${String(number)}`)) number += 1;
  return `${stem}${String(number)}`;
}
