import type { CellError } from '../../model/grid.ts';
import type { At } from '../evaluation.ts';
import { isMatrix, isRange, type Matrix, type Operand } from '../operand.ts';
import { isFault, type Scalar, toNumber } from '../scalar.ts';

/** The matrix of a range or an array; null of a single value. */
export function matrixOf(operand: Operand, { cells }: At): Matrix | null {
  if (isRange(operand)) return cells.matrix(operand);
  return isMatrix(operand) ? operand : null;
}

/**
 * Visits every value that is stored; `isGiven` where it was written into the formula itself.
 * The first error the visitor gives back, which ends the round.
 */
export function eachValue(
  args: readonly Operand[],
  at: At,
  visit: (value: Scalar, isGiven: boolean) => CellError | undefined,
): CellError | undefined {
  for (const argument of args) {
    const matrix = matrixOf(argument, at);
    const values = matrix === null ? [argument as Scalar] : matrix.values;
    for (const value of values) {
      const fault = visit(value, matrix === null);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

/**
 * The numbers among arguments: of ranges and arrays only what is a number, of values
 * in the formula itself what can be read as one. The first error, if there is any.
 */
export function numbersIn(args: readonly Operand[], at: At): readonly number[] | CellError {
  const numbers: number[] = [];
  const fault = eachValue(args, at, (value, isGiven) => {
    if (isFault(value)) return value;
    const number = typeof value === 'number' ? value : isGiven ? toNumber(value) : undefined;
    if (isFault(number)) return number;
    if (number !== undefined) numbers.push(number);
    return undefined;
  });
  return fault ?? numbers;
}

export const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
