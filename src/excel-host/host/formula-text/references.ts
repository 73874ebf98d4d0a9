import { columnLetters, columnNumber } from '#xlsx/address';
import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import { sameName } from '../name/name-rules.ts';
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
 * Rewrites the references of a formula with "="; `change` returns null for lost cells,
 * which become #REF!.
 */
function rewritten(formula: string, change: (reference: Reference) => Reference | null): string {
  if (!formula.startsWith('=')) return formula;
  return `=${replaceReferences(formula.slice(1), (text) => {
    const reference = referenceOf(text);
    const next = change(reference);
    if (next === reference) return text;
    return next === null ? `${reference.prefix}#REF!` : shown(next);
  })}`;
}

function rangeOfReference({ first, last }: Reference): CellRange {
  const end = last ?? first;
  const [top, bottom] = ordered(first.row, end.row, MAX_ROWS);
  const [left, right] = ordered(first.column, end.column, MAX_COLUMNS);
  return rangeOf(top, left, bottom - top + 1, right - left + 1);
}

const ordered = (a: number | null, b: number | null, all: number): readonly [number, number] =>
  a === null || b === null ? [0, all - 1] : [Math.min(a, b), Math.max(a, b)];

/**
 * Updates the references of a formula after cells of a sheet have moved. `home` is the
 * sheet of the formula, null if it has none (a defined name).
 */
export function followMovedCells(
  formula: string,
  home: string | null,
  sheet: string,
  move: (area: CellRange) => CellRange | null,
): string {
  const isHome = home !== null && (home === sheet || sameName(home, sheet));
  return rewritten(formula, (reference) => {
    const named = sheetNamed(reference.prefix);
    if (named === null ? !isHome : !sameName(named, sheet)) return reference;
    const before = rangeOfReference(reference);
    const after = move(before);
    if (after === before) return reference;
    return after === null ? null : placedAt(reference, after);
  });
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

/** The formula after copying it a number of rows down and columns to the right: relative references shift. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  const corner = (own: Corner): Corner | null => {
    const row = own.row === null || own.isRowPinned ? own.row : own.row + rows;
    const column = own.column === null || own.isColumnPinned ? own.column : own.column + columns;
    const isOutside =
      (row !== null && (row < 0 || row >= MAX_ROWS)) ||
      (column !== null && (column < 0 || column >= MAX_COLUMNS));
    return isOutside ? null : { ...own, row, column };
  };
  return rewritten(formula, ({ prefix, first, last }) => {
    const next = corner(first);
    const end = last === null ? null : corner(last);
    if (next === null || (last !== null && end === null)) return null;
    return { prefix, first: next, last: end };
  });
}
