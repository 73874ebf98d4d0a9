import type { CellError } from '../../model/grid.ts';
import { type At, single } from '../evaluation.ts';
import { type CellRange, isRange, Matrix, type Operand } from '../operand.ts';
import { isFault, type Scalar, toNumber, VALUE } from '../scalar.ts';
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
import { type Family, MANY, whole } from './define.ts';
import { numbersIn, sumOf } from './values.ts';

/** What the numbers of SUBTOTAL stand for; the third counts values that are not blank. */
const KINDS = [
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

/** What counts of a range: no rows a filter hides, no other subtotals, and above 100 no hidden rows at all. */
function counted({ sheet, row, column, rowCount, columnCount }: CellRange, isShown: boolean, at: At): Matrix {
  const values: Scalar[] = [];
  for (let down = row; down < Math.min(row + rowCount, sheet.grid.height); down += 1) {
    if (sheet.filteredRows.has(down) || (isShown && sheet.rows.get(down)?.hidden === true)) continue;
    for (let across = column; across < column + columnCount; across += 1)
      if (!/(?<![\w.])SUBTOTAL\(/i.test(sheet.grid.formula(down, across) ?? ''))
        values.push(at.cells.read(sheet, down, across));
  }
  return new Matrix(values.length, 1, values);
}

function subtotal([which = null, ...ranges]: readonly Operand[], at: At): number | CellError {
  const number = toNumber(single(which, at));
  if (typeof number !== 'number') return number;
  const kind = KINDS[(Math.trunc(number) % 100) - 1];
  if (kind === undefined || number < 1 || number > 111) return VALUE;
  const matrices: Matrix[] = [];
  for (const range of ranges) {
    if (!isRange(range)) return VALUE;
    matrices.push(counted(range, number > 100, at));
  }
  if (kind === null) return countOfValues(matrices, at);
  const numbers = numbersIn(matrices, at);
  if (!isFault(numbers)) return kind(numbers);
  // Counting minds no errors.
  return Math.trunc(number) % 100 === 2
    ? matrices.reduce(
        (count, { values }) => count + values.filter((value) => typeof value === 'number').length,
        0,
      )
    : numbers;
}

export const SUBTOTAL: Family = { SUBTOTAL: whole(2, MANY, subtotal) };
