import type { CellError } from '../../../model/grid.ts';
import type { EvaluationContext } from '../../evaluate/expression.ts';
import { isMatrix, isRange, type ValueMatrix, type Operand } from '../../value/operand.ts';
import { isErrorValue, type Scalar, toNumber } from '../../value/scalar.ts';

/** The matrix of a range or an array; null for a single value. */
export function matrixOf(operand: Operand, { cells }: EvaluationContext): ValueMatrix | null {
  if (isRange(operand)) return cells.matrix(operand);
  return isMatrix(operand) ? operand : null;
}

/**
 * Visits every stored value; `isGiven` if it is an argument itself and not from a range or
 * array. Stops at the first error that `visit` returns, and returns it.
 */
export function eachValue(
  args: readonly Operand[],
  at: EvaluationContext,
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
 * The numbers among arguments: in ranges and arrays only numbers, of single values all that
 * can be converted. The first error, if there is one.
 */
export function numbersIn(args: readonly Operand[], at: EvaluationContext): readonly number[] | CellError {
  const numbers: number[] = [];
  const fault = eachValue(args, at, (value, isGiven) => {
    if (isErrorValue(value)) return value;
    const number = typeof value === 'number' ? value : isGiven ? toNumber(value) : undefined;
    if (isErrorValue(number)) return number;
    if (number !== undefined) numbers.push(number);
    return undefined;
  });
  return fault ?? numbers;
}

export const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
