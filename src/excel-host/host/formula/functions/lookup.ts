import { type EvaluationContext, dereference, single } from '../evaluate/expression.ts';
import { applyElementwise } from '../value/lift.ts';
import { isMatrix, isRange, ValueMatrix, type Operand } from '../value/operand.ts';
import {
  isErrorValue,
  NOT_FOUND,
  REFERENCE,
  type Scalar,
  toBoolean,
  toNumber,
  VALUE,
} from '../value/scalar.ts';
import {
  type FunctionFamily,
  type FormulaFunction,
  singleValueMatrix,
  operandFunction,
} from './support/define.ts';
import {
  exactMatch,
  descendingMatch,
  MAX_LOOKUP_LENGTH,
  nearestMatch,
  ascendingMatch,
} from './support/match.ts';
import { matrixOf } from './support/arguments.ts';

/** Part of a range or an array; part of a range is a range. */
function operandPart(
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
  return new ValueMatrix(rowCount, columnCount, values);
}

/** Height and width of an operand. */
export function sizeOf(operand: Operand): readonly [number, number] {
  if (isRange(operand)) return [operand.rowCount, operand.columnCount];
  return isMatrix(operand) ? [operand.height, operand.width] : [1, 1];
}

/** An argument truncated to an integer; undefined if it is omitted. */
function wholeNumber(argument: Operand | undefined, at: EvaluationContext): number | Scalar | undefined {
  if (argument === undefined) return undefined;
  const number = toNumber(single(argument, at));
  return typeof number === 'number' ? Math.trunc(number) : number;
}

/** INDEX: rows and columns count from 1; 0 means all of them. */
function indexFunction([of = null, ...given]: readonly Operand[], at: EvaluationContext): Operand {
  const [height, width] = sizeOf(of);
  const [first, second] = [wholeNumber(given[0], at), wholeNumber(given[1], at)];
  if (first !== undefined && typeof first !== 'number') return first;
  if (second !== undefined && typeof second !== 'number') return second;
  const isLine = second === undefined && height === 1;
  const [row, column] = isLine ? [1, first ?? 0] : [first ?? 0, second ?? (width === 1 ? 1 : 0)];
  if (isErrorValue(of)) return of;
  if (row < 0 || column < 0) return VALUE;
  if (row > height || column > width) return REFERENCE;
  return operandPart(
    of,
    row === 0 ? 0 : row - 1,
    column === 0 ? 0 : column - 1,
    row === 0 ? height : 1,
    column === 0 ? width : 1,
  );
}

/** MATCH: position (from 1) of a value in a row or column. */
function matchFunction(
  [sought = null, among = null, type]: readonly Operand[],
  at: EvaluationContext,
): Operand {
  const matrix = matrixOf(among, at) ?? singleValueMatrix(single(among, at));
  const mode = type === undefined ? 1 : toNumber(single(type, at));
  if (typeof mode !== 'number') return mode;
  if (matrix.height > 1 && matrix.width > 1) return NOT_FOUND;
  return applyElementwise([dereference(sought, at)], ([value = null]) => {
    if (isErrorValue(value)) return value;
    if (typeof value === 'string' && value.length > MAX_LOOKUP_LENGTH) return VALUE;
    const find = mode > 0 ? ascendingMatch : mode < 0 ? descendingMatch : exactMatch;
    const place = find(matrix, value);
    return place < 0 ? NOT_FOUND : place + 1;
  });
}

/** VLOOKUP and HLOOKUP: searches the first column or row, returns the value of another one. */
const tableLookup = (direction: 'down' | 'across'): FormulaFunction =>
  operandFunction(3, 4, ([sought = null, table = null, number = null, near], at) => {
    const [height, width] = sizeOf(table);
    const isDown = direction === 'down';
    const line = matrixOf(operandPart(table, 0, 0, isDown ? height : 1, isDown ? 1 : width), at);
    const isNear = near === undefined ? true : toBoolean(single(near, at));
    if (typeof isNear !== 'boolean') return isNear;
    return applyElementwise(
      [dereference(sought, at), dereference(number, at)],
      ([value = null, nth = null]) => {
        const which = toNumber(nth);
        if (isErrorValue(value)) return value;
        if (typeof which !== 'number') return which;
        if (which < 1 || (typeof value === 'string' && value.length > MAX_LOOKUP_LENGTH)) return VALUE;
        if (which >= (isDown ? width : height) + 1) return REFERENCE;
        const place = line === null ? -1 : isNear ? ascendingMatch(line, value) : exactMatch(line, value);
        if (place < 0) return NOT_FOUND;
        const other = Math.trunc(which) - 1;
        return single(operandPart(table, isDown ? place : other, isDown ? other : place, 1, 1), at);
      },
    );
  });

/** LOOKUP: searches a row or column, returns the value at the same position of another one. */
function vectorLookup(
  [sought = null, among = null, results = among]: readonly Operand[],
  at: EvaluationContext,
): Operand {
  const matrix = matrixOf(among, at);
  if (matrix === null || (matrix.height > 1 && matrix.width > 1)) return NOT_FOUND;
  return applyElementwise([dereference(sought, at)], ([value = null]) => {
    if (isErrorValue(value)) return value;
    const place = ascendingMatch(matrix, value);
    if (place < 0) return NOT_FOUND;
    const [height] = sizeOf(results);
    return single(
      height === 1 ? operandPart(results, 0, place, 1, 1) : operandPart(results, place, 0, 1, 1),
      at,
    );
  });
}

/**
 * Match modes of XLOOKUP and XMATCH: 0 exact, -1 or next smaller, 1 or next larger, 2 with
 * wildcards; `search` < 0 searches from the end.
 */
function xMatchPosition(matrix: ValueMatrix, value: Scalar, mode: number, search: number): number {
  const exact = exactMatch(matrix, value, { wildcards: mode === 2, fromEnd: search < 0 });
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  return nearestMatch(matrix, value, mode < 0 ? 'below' : 'above');
}

function xLookup(args: readonly Operand[], at: EvaluationContext): Operand {
  const [sought = null, among = null, results = null, otherwise = null, mode = null, search = 1] = args;
  const value = single(sought, at);
  const matrix = matrixOf(among, at);
  const [kind, order] = [toNumber(single(mode, at)), toNumber(single(search, at))];
  if (isErrorValue(value)) return value;
  if (matrix === null || typeof kind !== 'number' || typeof order !== 'number') return VALUE;
  const [height, width] = sizeOf(results);
  const isColumn = matrix.width === 1;
  if (isColumn ? height !== matrix.height : width !== matrix.width) return VALUE;
  const place = xMatchPosition(matrix, value, kind, order);
  if (place < 0) return otherwise === null ? NOT_FOUND : otherwise;
  return isColumn ? operandPart(results, place, 0, 1, width) : operandPart(results, 0, place, height, 1);
}

function xMatch(
  [sought = null, among = null, mode = null, search = 1]: readonly Operand[],
  at: EvaluationContext,
): Operand {
  const matrix = matrixOf(among, at);
  const [kind, order] = [toNumber(single(mode, at)), toNumber(single(search, at))];
  if (matrix === null || typeof kind !== 'number' || typeof order !== 'number') return VALUE;
  return applyElementwise([dereference(sought, at)], ([value = null]) => {
    if (isErrorValue(value)) return value;
    const place = xMatchPosition(matrix, value, kind, order);
    return place < 0 ? NOT_FOUND : place + 1;
  });
}

export const LOOKUP: FunctionFamily = {
  INDEX: operandFunction(2, 3, indexFunction),
  MATCH: operandFunction(2, 3, matchFunction),
  VLOOKUP: tableLookup('down'),
  HLOOKUP: tableLookup('across'),
  LOOKUP: operandFunction(2, 3, vectorLookup),
  XLOOKUP: operandFunction(3, 6, xLookup),
  XMATCH: operandFunction(2, 4, xMatch),
  ROW: operandFunction(0, 1, ([range], at) => {
    if (range === undefined) return at.row + 1;
    return isRange(range) ? range.row + 1 : VALUE;
  }),
  COLUMN: operandFunction(0, 1, ([range], at) => {
    if (range === undefined) return at.column + 1;
    return isRange(range) ? range.column + 1 : VALUE;
  }),
  ROWS: operandFunction(1, 1, ([operand = null]) => (isErrorValue(operand) ? operand : sizeOf(operand)[0])),
  COLUMNS: operandFunction(1, 1, ([operand = null]) =>
    isErrorValue(operand) ? operand : sizeOf(operand)[1],
  ),
};
