import type { CellError } from '../../model/grid.ts';
import { type At, plain } from '../evaluation.ts';
import { lift } from '../lift.ts';
import { isMatrix, isRange, type Matrix, type Operand } from '../operand.ts';
import { DIVISION, isFault, type Scalar, VALUE } from '../scalar.ts';
import { greatest, least } from './aggregate.ts';
import { type Criterion, criterionOf } from './criterion.ts';
import { type Family, type FormulaFunction, MANY, whole } from './define.ts';
import { placesOf } from './positions.ts';
import { sumOf } from './values.ts';

interface Condition {
  readonly matrix: Matrix;
  readonly criterion: Criterion;
}

/** Ranges and their conditions, two by two; an error where one is no range, or of another size. */
function conditionsOf(
  ranges: readonly Operand[],
  criteria: readonly Scalar[],
  at: At,
): Condition[] | CellError {
  const conditions: Condition[] = [];
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

/** Places, row by row, where all conditions hold; cells behind the last stored one are left out. */
function placesWhere(conditions: readonly Condition[]): readonly number[] {
  let places: readonly number[] | null = null;
  for (const { matrix, criterion } of conditions) {
    if (criterion.key === undefined) continue;
    const found = placesOf(matrix, criterion.key, true);
    if (found !== null && (places === null || found.length < places.length)) places = found;
  }
  const count = Math.max(...conditions.map(({ matrix }) => matrix.values.length));
  const candidates = places ?? Array.from({ length: count }, (_, place) => place);
  return candidates.filter((place) =>
    conditions.every(({ matrix, criterion }) => criterion.holds(matrix.values[place] ?? null)),
  );
}

function count(conditions: readonly Condition[]): number {
  const isForBlanks = conditions.every(({ criterion }) => criterion.holds(null));
  const stored = Math.max(...conditions.map(({ matrix }) => matrix.values.length));
  const [first] = conditions;
  const rest = first === undefined || !isForBlanks ? 0 : first.matrix.height * first.matrix.width - stored;
  return placesWhere(conditions).length + rest;
}

/** The numbers of a matrix at places; its first error. */
function numbersAt({ values }: Matrix, places: readonly number[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const place of places) {
    const value = values[place] ?? null;
    if (isFault(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** Pairs of ranges and conditions; an array of conditions gives an array of results. */
function withConditions(
  pairs: readonly Operand[],
  at: At,
  apply: (conditions: readonly Condition[]) => Scalar,
): Operand {
  const ranges = pairs.filter((_, index) => index % 2 === 0);
  const criteria = pairs.filter((_, index) => index % 2 === 1).map((criterion) => plain(criterion, at));
  if (ranges.length !== criteria.length) return VALUE;
  const evaluate = (values: readonly Scalar[]): Scalar => {
    const conditions = conditionsOf(ranges, values, at);
    return isFault(conditions) ? conditions : apply(conditions);
  };
  return criteria.some(isMatrix) ? lift(criteria, evaluate) : evaluate(criteria as Scalar[]);
}

const counting = (most: number): FormulaFunction =>
  whole(2, most, (pairs, at) => withConditions(pairs, at, count));

/** One condition; values are added from a range that begins where the third argument does. */
const ofOne = (apply: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  whole(2, 3, ([range = null, criterion = null, values = range], at) => {
    if (!isRange(range) || !isRange(values)) return VALUE;
    const shifted = values.part(0, 0, range.rowCount, range.columnCount);
    return withConditions([range, criterion], at, (conditions) => {
      const numbers = numbersAt(at.cells.matrix(shifted), placesWhere(conditions));
      return isFault(numbers) ? numbers : apply(numbers);
    });
  });

/** Several conditions; all ranges have the size of the values. */
const ofSeveral = (apply: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  whole(3, MANY, ([values = null, ...pairs], at) => {
    if (!isRange(values)) return VALUE;
    const matrix = at.cells.matrix(values);
    return withConditions(pairs, at, (conditions) => {
      const [first] = conditions;
      if (first?.matrix.height !== matrix.height || first.matrix.width !== matrix.width) return VALUE;
      const numbers = numbersAt(matrix, placesWhere(conditions));
      return isFault(numbers) ? numbers : apply(numbers);
    });
  });

const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? DIVISION : sumOf(numbers) / numbers.length;

export const CONDITIONAL: Family = {
  COUNTIF: counting(2),
  COUNTIFS: counting(MANY),
  SUMIF: ofOne(sumOf),
  SUMIFS: ofSeveral(sumOf),
  AVERAGEIF: ofOne(mean),
  AVERAGEIFS: ofSeveral(mean),
  MINIFS: ofSeveral(least),
  MAXIFS: ofSeveral(greatest),
};
