import { columnLetters, columnNumber } from '../address.ts';
import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../cell-range.ts';
import { replaceReferences } from './tokens.ts';

/** A corner of a reference; row or column is null for entire columns or rows. */
interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly isColumnPinned: boolean;
  readonly isRowPinned: boolean;
}

/** A parsed reference. */
export interface Reference {
  /** As written, with its "!"; "" for the sheet of the formula. */
  readonly prefix: string;
  readonly first: Corner;
  readonly last: Corner | null;
}

const DOLLAR = 36;

/** Parses character by character: formulas contain very many references. */
function cornerOf(text: string): Corner {
  let at = 0;
  let isPinned = text.charCodeAt(0) === DOLLAR;
  if (isPinned) at += 1;
  const letters = at;
  while (at < text.length && text.charCodeAt(at) > 57) at += 1;
  const column = at === letters ? null : columnNumber(text.slice(letters, at));
  const isColumnPinned = column !== null && isPinned;
  if (column !== null) {
    isPinned = text.charCodeAt(at) === DOLLAR;
    if (isPinned) at += 1;
  }
  const row = at === text.length ? null : Number(text.slice(at)) - 1;
  return { column, row, isColumnPinned, isRowPinned: row !== null && isPinned };
}

function referenceOf(text: string): Reference {
  const bang = text.lastIndexOf('!');
  const colon = text.indexOf(':', bang + 1);
  return {
    prefix: bang < 0 ? '' : text.slice(0, bang + 1),
    first: cornerOf(text.slice(bang + 1, colon < 0 ? undefined : colon)),
    last: colon < 0 ? null : cornerOf(text.slice(colon + 1)),
  };
}

const shownCorner = ({ column, row, isColumnPinned, isRowPinned }: Corner): string =>
  (column === null ? '' : `${isColumnPinned ? '$' : ''}${columnLetters(column)}`) +
  (row === null ? '' : `${isRowPinned ? '$' : ''}${String(row + 1)}`);

const shown = ({ prefix, first, last }: Reference): string =>
  `${prefix}${shownCorner(first)}${last === null ? '' : `:${shownCorner(last)}`}`;

/** The sheet name in a prefix; null if there is none. */
function sheetNamed(prefix: string): string | null {
  if (prefix === '') return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/**
 * Rewrites the references of a formula without "="; `change` returns null for lost cells,
 * which become #REF!.
 */
const rewritten = (formula: string, change: (reference: Reference) => Reference | null): string =>
  replaceReferences(formula, (text) => {
    const reference = referenceOf(text);
    const next = change(reference);
    if (next === reference) return text;
    return next === null ? `${reference.prefix}#REF!` : shown(next);
  });

/** Applies a change to a formula with "="; other texts stay. */
const afterEquals = (formula: string, change: (formula: string) => string): string =>
  formula.startsWith('=') ? `=${change(formula.slice(1))}` : formula;

/** Sheet names are equal whatever their case. */
const sameSheet = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function rangeOfReference({ first, last }: Reference): CellRange {
  const end = last ?? first;
  const [top, bottom] = ordered(first.row, end.row, MAX_ROWS);
  const [left, right] = ordered(first.column, end.column, MAX_COLUMNS);
  return rangeOf(top, left, bottom - top + 1, right - left + 1);
}

const ordered = (a: number | null, b: number | null, all: number): readonly [number, number] =>
  a === null || b === null ? [0, all - 1] : [Math.min(a, b), Math.max(a, b)];

/**
 * Updates the references of a formula, as Excel shows it with "=", after cells of a sheet
 * have moved. `home` is the sheet of the formula, null if it has none (a defined name).
 */
export const followMovedCells = (
  formula: string,
  home: string | null,
  sheet: string,
  move: (area: CellRange) => CellRange | null,
): string => afterEquals(formula, (text) => movedReferences(text, home, sheet, move));

/** Like `followMovedCells`, for a formula as files have it, without "=". */
export function movedReferences(
  formula: string,
  home: string | null,
  sheet: string,
  move: (area: CellRange) => CellRange | null,
): string {
  const isHome = home !== null && (home === sheet || sameSheet(home, sheet));
  return followed(formula, [{ name: sheet.toLowerCase(), isHome, move }]);
}

/** How cells of a sheet have moved. */
export interface MovedCellsOf {
  /** Name of the sheet in lower case. */
  readonly name: string;
  /** Whether the formula is on this sheet. */
  readonly isHome: boolean;
  readonly move: (area: CellRange) => CellRange | null;
}

/** Like `followMovedCells`, for cells of several sheets at once. */
export const followMoves = (formula: string, moved: readonly MovedCellsOf[]): string =>
  afterEquals(formula, (text) => followed(text, moved));

const followed = (formula: string, moved: readonly MovedCellsOf[]): string =>
  rewritten(formula, (reference) => {
    const named = sheetNamed(reference.prefix)?.toLowerCase() ?? null;
    const own = moved.find(({ name, isHome }) => (named === null ? isHome : name === named));
    if (own === undefined) return reference;
    const before = rangeOfReference(reference);
    const after = own.move(before);
    if (after === before) return reference;
    return after === null ? null : placedAt(reference, after);
  });

/** The references of a formula, as Excel shows it with "=": cells, and the sheet as named; null: that of the formula. */
export function referencesIn(
  formula: string,
): readonly { readonly sheet: string | null; readonly area: CellRange }[] {
  const found: { sheet: string | null; area: CellRange }[] = [];
  afterEquals(formula, (text) =>
    rewritten(text, (reference) => {
      found.push({ sheet: sheetNamed(reference.prefix), area: rangeOfReference(reference) });
      return reference;
    }),
  );
  return found;
}

const placed = (own: Corner, row: number, column: number): Corner => ({
  row: own.row === null ? null : row,
  column: own.column === null ? null : column,
  isColumnPinned: own.isColumnPinned,
  isRowPinned: own.isRowPinned,
});

const placedAt = ({ prefix, first, last }: Reference, area: CellRange): Reference => ({
  prefix,
  first: placed(first, area.row, area.column),
  last: last === null ? null : placed(last, lastRow(area), lastColumn(area)),
});

/**
 * A formula, as Excel shows it with "=", after copying it a number of rows down and columns
 * to the right: relative references shift.
 */
export const copiedFormula = (formula: string, rows: number, columns: number): string =>
  afterEquals(formula, (text) => copiedReferences(text, rows, columns));

/**
 * Like `copiedFormula`, for a formula as files have it, without "=". With `isSheetKept`
 * references to other sheets stay.
 */
export function copiedReferences(
  formula: string,
  rows: number,
  columns: number,
  isSheetKept = false,
): string {
  const corner = (own: Corner): Corner | null => {
    const row = own.row === null || own.isRowPinned ? own.row : own.row + rows;
    const column = own.column === null || own.isColumnPinned ? own.column : own.column + columns;
    const isOutside =
      (row !== null && (row < 0 || row >= MAX_ROWS)) ||
      (column !== null && (column < 0 || column >= MAX_COLUMNS));
    return isOutside ? null : { ...own, row, column };
  };
  return rewritten(formula, (reference) => {
    const { prefix, first, last } = reference;
    if (isSheetKept && prefix !== '') return reference;
    const next = corner(first);
    const end = last === null ? null : corner(last);
    if (next === null || (last !== null && end === null)) return null;
    return { prefix, first: next, last: end };
  });
}
