import type { CellError } from '../../model/grid.ts';
import { type EvaluationContext, dereference } from '../evaluate/expression.ts';
import { applyElementwise } from '../value/lift.ts';
import { isMatrix, isRange, type ValueMatrix, type Operand } from '../value/operand.ts';
import { DIVISION, isErrorValue, type Scalar, VALUE } from '../value/scalar.ts';
import { greatest, least } from './aggregate.ts';
import { type Criterion, criterionOf } from './support/criterion.ts';
import {
  type FunctionFamily,
  type FormulaFunction,
  MAX_ARGUMENTS,
  operandFunction,
} from './support/define.ts';
import { candidatePositions } from './support/positions.ts';
import { sumOf } from './support/arguments.ts';

interface RangeCriterion {
  readonly matrix: ValueMatrix;
  readonly criterion: Criterion;
}

/** Pairs of a range and a criterion; an error if an operand is not a range or differs in size. */
function rangeCriteria(
  ranges: readonly Operand[],
  criteria: readonly Scalar[],
  at: EvaluationContext,
): RangeCriterion[] | CellError {
  const conditions: RangeCriterion[] = [];
  for (const [index, range] of ranges.entries()) {
    const criterion = criterionOf(criteria[index] ?? null);
    if (!isRange(range) || criterion === null) return VALUE;
    const matrix = at.cells.matrix(range);
    const first = conditions[0]?.matrix ?? matrix;
    if (matrix.height !== first.height || matrix.width !== first.width) return VALUE;
    conditions.push({ matrix, criterion });
  }
  return conditions;
}

/** Positions, row by row, at which all criteria are met; cells beyond the stored ones are ignored. */
function matchingPositions(conditions: readonly RangeCriterion[]): readonly number[] {
  let places: readonly number[] | null = null;
  for (const { matrix, criterion } of conditions) {
    if (criterion.key === undefined) continue;
    const found = candidatePositions(matrix, criterion.key, true);
    if (found !== null && (places === null || found.length < places.length)) places = found;
  }
  const count = Math.max(...conditions.map(({ matrix }) => matrix.values.length));
  const candidates = places ?? Array.from({ length: count }, (_, place) => place);
  return candidates.filter((place) =>
    conditions.every(({ matrix, criterion }) => criterion.holds(matrix.values[place] ?? null)),
  );
}

function count(conditions: readonly RangeCriterion[]): number {
  const isForBlanks = conditions.every(({ criterion }) => criterion.holds(null));
  const stored = Math.max(...conditions.map(({ matrix }) => matrix.values.length));
  const [first] = conditions;
  const rest = first === undefined || !isForBlanks ? 0 : first.matrix.height * first.matrix.width - stored;
  return matchingPositions(conditions).length + rest;
}

/** The numbers of a matrix at some positions, or the first error there. */
function numbersAt({ values }: ValueMatrix, places: readonly number[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const place of places) {
    const value = values[place] ?? null;
    if (isErrorValue(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** Evaluates `apply` with pairs of ranges and criteria; an array of criteria gives an array of results. */
function withConditions(
  pairs: readonly Operand[],
  at: EvaluationContext,
  apply: (conditions: readonly RangeCriterion[]) => Scalar,
): Operand {
  const ranges = pairs.filter((_, index) => index % 2 === 0);
  const criteria = pairs.filter((_, index) => index % 2 === 1).map((criterion) => dereference(criterion, at));
  if (ranges.length !== criteria.length) return VALUE;
  const evaluate = (values: readonly Scalar[]): Scalar => {
    const conditions = rangeCriteria(ranges, values, at);
    return isErrorValue(conditions) ? conditions : apply(conditions);
  };
  return criteria.some(isMatrix) ? applyElementwise(criteria, evaluate) : evaluate(criteria as Scalar[]);
}

const counting = (most: number): FormulaFunction =>
  operandFunction(2, most, (pairs, at) => withConditions(pairs, at, count));

/**
 * A function with one criterion; its value range starts at the third argument and has the
 * size of the first.
 */
const singleConditionFunction = (apply: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  operandFunction(2, 3, ([range = null, criterion = null, values = range], at) => {
    if (!isRange(range) || !isRange(values)) return VALUE;
    const shifted = values.part(0, 0, range.rowCount, range.columnCount);
    return withConditions([range, criterion], at, (conditions) => {
      const numbers = numbersAt(at.cells.matrix(shifted), matchingPositions(conditions));
      return isErrorValue(numbers) ? numbers : apply(numbers);
    });
  });

/** A function with several criteria; all ranges have the size of the value range. */
const multiConditionFunction = (apply: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  operandFunction(3, MAX_ARGUMENTS, ([values = null, ...pairs], at) => {
    if (!isRange(values)) return VALUE;
    const matrix = at.cells.matrix(values);
    return withConditions(pairs, at, (conditions) => {
      const [first] = conditions;
      if (first?.matrix.height !== matrix.height || first.matrix.width !== matrix.width) return VALUE;
      const numbers = numbersAt(matrix, matchingPositions(conditions));
      return isErrorValue(numbers) ? numbers : apply(numbers);
    });
  });

const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? DIVISION : sumOf(numbers) / numbers.length;

export const CONDITIONAL: FunctionFamily = {
  COUNTIF: counting(2),
  COUNTIFS: counting(MAX_ARGUMENTS),
  SUMIF: singleConditionFunction(sumOf),
  SUMIFS: multiConditionFunction(sumOf),
  AVERAGEIF: singleConditionFunction(mean),
  AVERAGEIFS: multiConditionFunction(mean),
  MINIFS: multiConditionFunction(least),
  MAXIFS: multiConditionFunction(greatest),
};
