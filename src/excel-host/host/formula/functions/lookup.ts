import { type At, plain, single } from '../evaluation.ts';
import { lift } from '../lift.ts';
import { isMatrix, isRange, Matrix, type Operand } from '../operand.ts';
import { isFault, NOT_FOUND, REFERENCE, type Scalar, toBoolean, toNumber, VALUE } from '../scalar.ts';
import { type Family, type FormulaFunction, one, whole } from './define.ts';
import { exactPlace, fallingPlace, LONGEST_SOUGHT, nextPlace, risingPlace } from './match.ts';
import { matrixOf } from './values.ts';

/** A part of a range or an array: of a range a range again. */
export function partOf(
  operand: Operand,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): Operand {
  if (isRange(operand)) return operand.part(row, column, rowCount, columnCount);
  if (!isMatrix(operand)) return operand;
  if (rowCount === 1 && columnCount === 1) return operand.at(row, column);
  const values: Scalar[] = [];
  for (let down = row; down < row + rowCount; down += 1)
    for (let across = column; across < column + columnCount; across += 1)
      values.push(operand.at(down, across));
  return new Matrix(rowCount, columnCount, values);
}

/** Height and width of what an operand covers. */
export function sizeOf(operand: Operand): readonly [number, number] {
  if (isRange(operand)) return [operand.rowCount, operand.columnCount];
  return isMatrix(operand) ? [operand.height, operand.width] : [1, 1];
}

/** An argument as a whole number; undefined where it is left out. */
function wholeNumber(argument: Operand | undefined, at: At): number | Scalar | undefined {
  if (argument === undefined) return undefined;
  const number = toNumber(single(argument, at));
  return typeof number === 'number' ? Math.trunc(number) : number;
}

/** Rows and columns count from 1; 0 means all of them. */
function indexed([of = null, ...given]: readonly Operand[], at: At): Operand {
  const [height, width] = sizeOf(of);
  const [first, second] = [wholeNumber(given[0], at), wholeNumber(given[1], at)];
  if (first !== undefined && typeof first !== 'number') return first;
  if (second !== undefined && typeof second !== 'number') return second;
  const isLine = second === undefined && height === 1;
  const [row, column] = isLine ? [1, first ?? 0] : [first ?? 0, second ?? (width === 1 ? 1 : 0)];
  if (isFault(of)) return of;
  if (row < 0 || column < 0) return VALUE;
  if (row > height || column > width) return REFERENCE;
  return partOf(
    of,
    row === 0 ? 0 : row - 1,
    column === 0 ? 0 : column - 1,
    row === 0 ? height : 1,
    column === 0 ? width : 1,
  );
}

/** Place from 1 of a value in a row or column. */
function matched([sought = null, among = null, type]: readonly Operand[], at: At): Operand {
  const matrix = matrixOf(among, at) ?? one(single(among, at));
  const mode = type === undefined ? 1 : toNumber(single(type, at));
  if (typeof mode !== 'number') return mode;
  if (matrix.height > 1 && matrix.width > 1) return NOT_FOUND;
  return lift([plain(sought, at)], ([value = null]) => {
    if (isFault(value)) return value;
    if (typeof value === 'string' && value.length > LONGEST_SOUGHT) return VALUE;
    const find = mode > 0 ? risingPlace : mode < 0 ? fallingPlace : exactPlace;
    const place = find(matrix, value);
    return place < 0 ? NOT_FOUND : place + 1;
  });
}

/** VLOOKUP and HLOOKUP: a value sought in the first column or row, another given of where it stands. */
const looked = (direction: 'down' | 'across'): FormulaFunction =>
  whole(3, 4, ([sought = null, table = null, number = null, near], at) => {
    const [height, width] = sizeOf(table);
    const isDown = direction === 'down';
    const line = matrixOf(partOf(table, 0, 0, isDown ? height : 1, isDown ? 1 : width), at);
    const isNear = near === undefined ? true : toBoolean(single(near, at));
    if (typeof isNear !== 'boolean') return isNear;
    return lift([plain(sought, at), plain(number, at)], ([value = null, nth = null]) => {
      const which = toNumber(nth);
      if (isFault(value)) return value;
      if (typeof which !== 'number') return which;
      if (which < 1 || (typeof value === 'string' && value.length > LONGEST_SOUGHT)) return VALUE;
      if (which >= (isDown ? width : height) + 1) return REFERENCE;
      const place = line === null ? -1 : isNear ? risingPlace(line, value) : exactPlace(line, value);
      if (place < 0) return NOT_FOUND;
      const other = Math.trunc(which) - 1;
      return single(partOf(table, isDown ? place : other, isDown ? other : place, 1, 1), at);
    });
  });

/** LOOKUP of a value in one line, of which the other gives the result. */
function lookedAlong([sought = null, among = null, results = among]: readonly Operand[], at: At): Operand {
  const matrix = matrixOf(among, at);
  if (matrix === null || (matrix.height > 1 && matrix.width > 1)) return NOT_FOUND;
  return lift([plain(sought, at)], ([value = null]) => {
    if (isFault(value)) return value;
    const place = risingPlace(matrix, value);
    if (place < 0) return NOT_FOUND;
    const [height] = sizeOf(results);
    return single(height === 1 ? partOf(results, 0, place, 1, 1) : partOf(results, place, 0, 1, 1), at);
  });
}

/** Modes of XLOOKUP and XMATCH: 0 equal, -1 or next below, 1 or next above, 2 with wildcards; search from the end with -1. */
function newPlace(matrix: Matrix, value: Scalar, mode: number, search: number): number {
  const exact = exactPlace(matrix, value, { wildcards: mode === 2, fromEnd: search < 0 });
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  return nextPlace(matrix, value, mode < 0 ? 'below' : 'above');
}

function newLooked(args: readonly Operand[], at: At): Operand {
  const [sought = null, among = null, results = null, otherwise = null, mode = null, search = 1] = args;
  const value = single(sought, at);
  const matrix = matrixOf(among, at);
  const [kind, order] = [toNumber(single(mode, at)), toNumber(single(search, at))];
  if (isFault(value)) return value;
  if (matrix === null || typeof kind !== 'number' || typeof order !== 'number') return VALUE;
  const [height, width] = sizeOf(results);
  const isColumn = matrix.width === 1;
  if (isColumn ? height !== matrix.height : width !== matrix.width) return VALUE;
  const place = newPlace(matrix, value, kind, order);
  if (place < 0) return otherwise === null ? NOT_FOUND : otherwise;
  return isColumn ? partOf(results, place, 0, 1, width) : partOf(results, 0, place, height, 1);
}

function newMatched(
  [sought = null, among = null, mode = null, search = 1]: readonly Operand[],
  at: At,
): Operand {
  const matrix = matrixOf(among, at);
  const [kind, order] = [toNumber(single(mode, at)), toNumber(single(search, at))];
  if (matrix === null || typeof kind !== 'number' || typeof order !== 'number') return VALUE;
  return lift([plain(sought, at)], ([value = null]) => {
    if (isFault(value)) return value;
    const place = newPlace(matrix, value, kind, order);
    return place < 0 ? NOT_FOUND : place + 1;
  });
}

export const LOOKUP: Family = {
  INDEX: whole(2, 3, indexed),
  MATCH: whole(2, 3, matched),
  VLOOKUP: looked('down'),
  HLOOKUP: looked('across'),
  LOOKUP: whole(2, 3, lookedAlong),
  XLOOKUP: whole(3, 6, newLooked),
  XMATCH: whole(2, 4, newMatched),
  ROW: whole(0, 1, ([range], at) => {
    if (range === undefined) return at.row + 1;
    return isRange(range) ? range.row + 1 : VALUE;
  }),
  COLUMN: whole(0, 1, ([range], at) => {
    if (range === undefined) return at.column + 1;
    return isRange(range) ? range.column + 1 : VALUE;
  }),
  ROWS: whole(1, 1, ([operand = null]) => (isFault(operand) ? operand : sizeOf(operand)[0])),
  COLUMNS: whole(1, 1, ([operand = null]) => (isFault(operand) ? operand : sizeOf(operand)[1])),
};
