import type { CellError } from '../../model/grid.ts';
import { isNear } from '../value/compare.ts';
import { type EvaluationContext, single } from '../evaluate/expression.ts';
import { isRange, type Operand } from '../value/operand.ts';
import { isErrorValue, NOT_FOUND, NUMBER, toNumber, VALUE } from '../value/scalar.ts';
import { type FunctionFamily, type FormulaFunction, operandFunction } from './support/define.ts';
import { numbersIn } from './support/arguments.ts';

/** The k-th number in an order. */
const kth = (order: (a: number, b: number) => number): FormulaFunction =>
  operandFunction(2, 2, ([values = null, which = null], at) => {
    const numbers = numbersIn([values], at);
    const place = toNumber(single(which, at));
    if (isErrorValue(numbers)) return numbers;
    if (typeof place !== 'number') return place;
    return [...numbers].sort(order)[Math.ceil(place) - 1] ?? NUMBER;
  });

/** Rank of a number; equal numbers share the first rank. */
function rank(
  [given = null, values = null, order = null]: readonly Operand[],
  at: EvaluationContext,
): number | CellError {
  if (!isRange(values)) return VALUE;
  const number = toNumber(single(given, at));
  const isRising = toNumber(single(order, at));
  const numbers = numbersIn([values], at);
  if (typeof number !== 'number') return number;
  if (typeof isRising !== 'number') return isRising;
  if (isErrorValue(numbers)) return numbers;
  if (!numbers.some((other) => isNear(other, number))) return NOT_FOUND;
  const before = numbers.filter(
    (other) => !isNear(other, number) && (isRising === 0 ? other > number : other < number),
  );
  return before.length + 1;
}

export const RANKING: FunctionFamily = {
  LARGE: kth((a, b) => b - a),
  SMALL: kth((a, b) => a - b),
  RANK: operandFunction(2, 3, rank),
  'RANK.EQ': operandFunction(2, 3, rank),
};
