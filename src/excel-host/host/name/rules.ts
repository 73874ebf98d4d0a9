import { columnNumber } from '#xlsx/address';
import { MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Book, DefinedName, Sheet, Table } from '../model/book.ts';
import { refusal } from '../protocol/host-failure.ts';

/** Whether two names are the same to Excel: letters count in any case. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const SHEET_NAME_LIMIT = 31;

/** Refuses what no sheet may be called, and what another sheet is called. */
export function checkSheetName(book: Book, name: unknown, except: Sheet | null = null): string {
  if (typeof name !== 'string') throw refusal('sheet-name', String(name));
  const isLegal =
    name.length > 0 &&
    name.length <= SHEET_NAME_LIMIT &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !sameName(name, 'History');
  if (!isLegal) throw refusal('sheet-name', name);
  if (book.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name)))
    throw refusal('sheet-name-taken', name);
  return name;
}

const NAME_LIMIT = 255;

/**
 * Whether a defined name or a table may be called so: begins with a letter, "_" or
 * "\", goes on with letters, digits, "_", "." and "\", and reads like no address.
 */
export function isLegalName(name: string): boolean {
  if (name.length === 0 || name.length > NAME_LIMIT) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name)) return false;
  return !looksLikeAddress(name);
}

/** A1 and XFD1048576, R1C1, R and C, and TRUE and FALSE. */
function looksLikeAddress(name: string): boolean {
  const a1 = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(name);
  if (a1) {
    const row = Number(a1[2]);
    return columnNumber(a1[1] ?? '') < MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
  }
  return /^(?:r\d*|c\d*|r\d*c\d*|true|false)$/i.test(name);
}

/** Refuses a name for a table that is illegal, or that a table or a defined name has. */
export function checkTableName(book: Book, name: unknown, except: Table | null = null): string {
  if (typeof name !== 'string' || !isLegalName(name)) throw refusal('table-name', String(name));
  const isTaken =
    book.tables.some((table) => table !== except && sameName(table.name, name)) ||
    book.names.some((defined) => sameName(defined.name, name));
  if (isTaken) throw refusal('name-taken', name);
  return name;
}

/** Refuses a defined name that is illegal, or that is there already in this scope or as a table. */
export function checkDefinedName(book: Book, name: unknown, scope: Sheet | null): string {
  if (typeof name !== 'string' || !isLegalName(name)) throw refusal('defined-name', String(name));
  const isTaken =
    book.tables.some((table) => sameName(table.name, name)) || findName(book, name, scope) !== undefined;
  if (isTaken) throw refusal('name-taken', name);
  return name;
}

export const findName = (book: Book, name: string, scope: Sheet | null): DefinedName | undefined =>
  book.names.find((defined) => defined.scope === scope && sameName(defined.name, name));

/** The first of `表1`, `表2`, … that is free. */
export function freeName(isTaken: (name: string) => boolean, stem: string, from = 1): string {
  let number = from;
  while (isTaken(`${stem}${String(number)}`)) number += 1;
  return `${stem}${String(number)}`;
}
