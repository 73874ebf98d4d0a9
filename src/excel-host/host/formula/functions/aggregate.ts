import type { CellError } from '../../model/grid.ts';
import type { EvaluationContext } from '../evaluate/expression.ts';
import { isRange, type Operand } from '../value/operand.ts';
import { DIVISION, finiteOrError, isErrorValue, NUMBER, toNumber, VALUE } from '../value/scalar.ts';
import {
  type FunctionFamily,
  type FormulaFunction,
  MAX_ARGUMENTS,
  operandFunction,
} from './support/define.ts';
import { eachValue, matrixOf, numbersIn, sumOf } from './support/arguments.ts';

// Functions of many values: SUM, AVERAGE, COUNT, SUMPRODUCT, statistics and so on.

type OfNumbers = (numbers: readonly number[]) => number | CellError;

export const average: OfNumbers = (numbers) =>
  numbers.length === 0 ? DIVISION : sumOf(numbers) / numbers.length;
export const least: OfNumbers = (numbers) =>
  numbers.reduce((a, b) => Math.min(a, b), numbers.length === 0 ? 0 : Infinity);
export const greatest: OfNumbers = (numbers) =>
  numbers.reduce((a, b) => Math.max(a, b), numbers.length === 0 ? 0 : -Infinity);
export const product: OfNumbers = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);

const median: OfNumbers = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? NUMBER : (low + high) / 2;
};

const variance =
  (isSample: boolean): OfNumbers =>
  (numbers) => {
    const count = numbers.length - (isSample ? 1 : 0);
    if (count < 1) return DIVISION;
    const mean = sumOf(numbers) / numbers.length;
    return sumOf(numbers.map((number) => (number - mean) ** 2)) / count;
  };

const deviation =
  (isSample: boolean): OfNumbers =>
  (numbers) => {
    const squared = variance(isSample)(numbers);
    return typeof squared === 'number' ? Math.sqrt(squared) : squared;
  };

export const VARIANCE = variance(true);
export const VARIANCE_OF_ALL = variance(false);
export const DEVIATION = deviation(true);
export const DEVIATION_OF_ALL = deviation(false);

const ofNumbers = (apply: OfNumbers): FormulaFunction =>
  operandFunction(1, MAX_ARGUMENTS, (args, at) => {
    const numbers = numbersIn(args, at);
    if (isErrorValue(numbers)) return numbers;
    const result = apply(numbers);
    return typeof result === 'number' ? finiteOrError(result) : result;
  });

/** Texts that can be parsed as numbers count only if they are written in the formula itself. */
function countOfNumbers(args: readonly Operand[], at: EvaluationContext): number {
  let count = 0;
  eachValue(args, at, (value, isGiven) => {
    if (typeof value === 'number' || (isGiven && typeof toNumber(value) === 'number')) count += 1;
    return undefined;
  });
  return count;
}

/** Counts every value that is not blank, "" included. */
export function countOfValues(args: readonly Operand[], at: EvaluationContext): number {
  let count = 0;
  eachValue(args, at, (value, isGiven) => {
    if (value !== null || isGiven) count += 1;
    return undefined;
  });
  return count;
}

/** Counts blank cells, and cells whose text is empty. */
function countOfBlanks([operand = null]: readonly Operand[], at: EvaluationContext): Operand {
  if (!isRange(operand)) return VALUE;
  const matrix = at.cells.matrix(operand);
  return matrix.blanks + matrix.values.filter((value) => value === null || value === '').length;
}

/** The sum of the products of values at the same position; a value that is not a number counts as 0. */
function sumOfProducts(args: readonly Operand[], at: EvaluationContext): number | CellError {
  const single = args.length === 1 ? args[0] : undefined;
  const matrices = args.map((argument) => matrixOf(argument, at));
  if (single !== undefined && matrices[0] === null) return toNumber(single as number);
  const [first] = matrices;
  const isAlike = matrices.every((one) => one?.height === first?.height && one?.width === first?.width);
  if (first === null || first === undefined || !isAlike) return VALUE;
  let total = 0;
  for (const [place] of first.values.entries()) {
    let factor = 1;
    for (const matrix of matrices) {
      const value = matrix?.values[place] ?? null;
      if (isErrorValue(value)) return value;
      factor *= typeof value === 'number' ? value : 0;
    }
    total += factor;
  }
  return finiteOrError(total);
}

export const AGGREGATE: FunctionFamily = {
  SUM: ofNumbers(sumOf),
  AVERAGE: ofNumbers(average),
  MIN: ofNumbers(least),
  MAX: ofNumbers(greatest),
  PRODUCT: ofNumbers(product),
  MEDIAN: ofNumbers(median),
  VAR: ofNumbers(VARIANCE),
  'VAR.S': ofNumbers(VARIANCE),
  'VAR.P': ofNumbers(VARIANCE_OF_ALL),
  STDEV: ofNumbers(DEVIATION),
  'STDEV.S': ofNumbers(DEVIATION),
  'STDEV.P': ofNumbers(DEVIATION_OF_ALL),
  COUNT: operandFunction(1, MAX_ARGUMENTS, countOfNumbers),
  COUNTA: operandFunction(1, MAX_ARGUMENTS, countOfValues),
  COUNTBLANK: operandFunction(1, 1, countOfBlanks),
  SUMPRODUCT: operandFunction(1, MAX_ARGUMENTS, sumOfProducts),
};
