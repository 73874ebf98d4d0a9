import type { CellError } from '../../model/grid.ts';
import { compare, isNear } from './compare.ts';
import { DIVISION, finiteOrError, isErrorValue, NUMBER, type Scalar, toNumber, toText } from './scalar.ts';

// The operators of formulas on single values.

type Operator = (left: Scalar, right: Scalar) => Scalar;

const arithmetic =
  (apply: (left: number, right: number) => number | CellError): Operator =>
  (left, right) => {
    const a = toNumber(left);
    if (typeof a !== 'number') return a;
    const b = toNumber(right);
    if (typeof b !== 'number') return b;
    const result = apply(a, b);
    return typeof result === 'number' ? finiteOrError(result) : result;
  };

const comparison =
  (holds: (order: number) => boolean): Operator =>
  (left, right) => {
    if (isErrorValue(left)) return left;
    return isErrorValue(right) ? right : holds(compare(left, right));
  };

/** Numbers that are equal to fifteen digits have the difference 0. */
const difference = (a: number, b: number): number => (isNear(a, b) ? 0 : a - b);

export function power(a: number, b: number): number | CellError {
  if (a === 0 && b === 0) return NUMBER;
  return a === 0 && b < 0 ? DIVISION : a ** b;
}

const concatenate: Operator = (left, right) => {
  const a = toText(left);
  if (typeof a !== 'string') return a;
  const b = toText(right);
  return typeof b === 'string' ? a + b : b;
};

/** Binary operators of single values. */
export const BINARY: Readonly<Record<string, Operator>> = {
  '+': arithmetic((a, b) => difference(a, -b)),
  '-': arithmetic(difference),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => (b === 0 ? DIVISION : a / b)),
  '^': arithmetic(power),
  '&': concatenate,
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};

const signed =
  (apply: (value: number) => number) =>
  (value: Scalar): Scalar => {
    const number = toNumber(value);
    return typeof number === 'number' ? apply(number) : number;
  };

/** Unary operators of single values; plus changes nothing, not even a text. */
export const UNARY: Readonly<Record<string, (value: Scalar) => Scalar>> = {
  '+': (value) => value,
  '-': signed((value) => 0 - value),
  '%': signed((value) => value / 100),
};
