import type { CellError } from '../../model/grid.ts';
import { isNear } from '../compare.ts';
import { type At, single } from '../evaluation.ts';
import { isRange, type Operand } from '../operand.ts';
import { isFault, NOT_FOUND, NUMBER, toNumber, VALUE } from '../scalar.ts';
import { type Family, type FormulaFunction, whole } from './define.ts';
import { numbersIn } from './values.ts';

/** The k-th number in an order. */
const kth = (order: (a: number, b: number) => number): FormulaFunction =>
  whole(2, 2, ([values = null, which = null], at) => {
    const numbers = numbersIn([values], at);
    const place = toNumber(single(which, at));
    if (isFault(numbers)) return numbers;
    if (typeof place !== 'number') return place;
    return [...numbers].sort(order)[Math.ceil(place) - 1] ?? NUMBER;
  });

/** Place of a number among others, those equal to it sharing the first. */
function rank([given = null, values = null, order = null]: readonly Operand[], at: At): number | CellError {
  if (!isRange(values)) return VALUE;
  const number = toNumber(single(given, at));
  const isRising = toNumber(single(order, at));
  const numbers = numbersIn([values], at);
  if (typeof number !== 'number') return number;
  if (typeof isRising !== 'number') return isRising;
  if (isFault(numbers)) return numbers;
  if (!numbers.some((other) => isNear(other, number))) return NOT_FOUND;
  const before = numbers.filter(
    (other) => !isNear(other, number) && (isRising === 0 ? other > number : other < number),
  );
  return before.length + 1;
}

export const RANKING: Family = {
  LARGE: kth((a, b) => b - a),
  SMALL: kth((a, b) => a - b),
  RANK: whole(2, 3, rank),
  'RANK.EQ': whole(2, 3, rank),
};
