import type { CellError } from '../../model/grid.ts';
import { type EvaluationContext, single } from '../evaluate/expression.ts';
import { type RangeOperand, isRange, ValueMatrix, type Operand } from '../value/operand.ts';
import { isErrorValue, type Scalar, toNumber, VALUE } from '../value/scalar.ts';
import {
  average,
  countOfValues,
  DEVIATION,
  DEVIATION_OF_ALL,
  greatest,
  least,
  product,
  VARIANCE,
  VARIANCE_OF_ALL,
} from './aggregate.ts';
import { type FunctionFamily, MAX_ARGUMENTS, operandFunction } from './support/define.ts';
import { numbersIn, sumOf } from './support/arguments.ts';

/** Function number of SUBTOTAL → aggregation; null: COUNTA. */
const SUBTOTAL_FUNCTIONS = [
  average,
  (numbers: readonly number[]) => numbers.length,
  null,
  greatest,
  least,
  product,
  DEVIATION,
  DEVIATION_OF_ALL,
  sumOf,
  VARIANCE,
  VARIANCE_OF_ALL,
];

/**
 * The cells of a range that are included: without rows hidden by a filter and without other
 * subtotals; with `isShown` (function numbers above 100) without any hidden rows.
 */
function countedCells(
  { sheet, row, column, rowCount, columnCount }: RangeOperand,
  isShown: boolean,
  at: EvaluationContext,
): ValueMatrix {
  const values: Scalar[] = [];
  for (let down = row; down < Math.min(row + rowCount, sheet.grid.height); down += 1) {
    if (sheet.filteredRows.has(down) || (isShown && sheet.rows.get(down)?.hidden === true)) continue;
    for (let across = column; across < column + columnCount; across += 1)
      if (!/(?<![\w.])SUBTOTAL\(/i.test(sheet.grid.formula(down, across) ?? ''))
        values.push(at.cells.read(sheet, down, across));
  }
  return new ValueMatrix(values.length, 1, values);
}

function subtotal([which = null, ...ranges]: readonly Operand[], at: EvaluationContext): number | CellError {
  const number = toNumber(single(which, at));
  if (typeof number !== 'number') return number;
  const kind = SUBTOTAL_FUNCTIONS[(Math.trunc(number) % 100) - 1];
  if (kind === undefined || number < 1 || number > 111) return VALUE;
  const matrices: ValueMatrix[] = [];
  for (const range of ranges) {
    if (!isRange(range)) return VALUE;
    matrices.push(countedCells(range, number > 100, at));
  }
  if (kind === null) return countOfValues(matrices, at);
  const numbers = numbersIn(matrices, at);
  if (!isErrorValue(numbers)) return kind(numbers);
  // COUNT ignores errors.
  return Math.trunc(number) % 100 === 2
    ? matrices.reduce(
        (count, { values }) => count + values.filter((value) => typeof value === 'number').length,
        0,
      )
    : numbers;
}

export const SUBTOTAL: FunctionFamily = { SUBTOTAL: operandFunction(2, MAX_ARGUMENTS, subtotal) };
