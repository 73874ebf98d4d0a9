import { isRange } from '../value/operand.ts';
import { isErrorValue, NOT_FOUND, type Scalar } from '../value/scalar.ts';
import {
  type FunctionFamily,
  type FormulaFunction,
  numberFunction,
  errorTolerantFunction,
  operandFunction,
} from './support/define.ts';

// Functions about the type of a value: ISNUMBER, ISBLANK, TYPE and so on.

const test = (holds: (value: Scalar) => boolean): FormulaFunction =>
  errorTolerantFunction(1, 1, (value = null) => holds(value));

const TYPES: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 4, object: 16 };

export const INFORMATION: FunctionFamily = {
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isErrorValue),
  ISERR: test((value) => isErrorValue(value) && value.error !== NOT_FOUND.error),
  ISNA: test((value) => isErrorValue(value) && value.error === NOT_FOUND.error),
  ISEVEN: numberFunction(1, 1, (value = 0) => Math.trunc(value) % 2 === 0),
  ISODD: numberFunction(1, 1, (value = 0) => Math.trunc(value) % 2 !== 0),
  ISREF: operandFunction(1, 1, ([operand = null]) => isRange(operand)),
  /** The value as a number; 0 for a text. */
  N: errorTolerantFunction(1, 1, (value = null) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return typeof value === 'string' || value === null ? 0 : value;
  }),
  /** The value if it is a text, else "". */
  T: errorTolerantFunction(1, 1, (value = null) =>
    typeof value === 'string' || isErrorValue(value) ? value : '',
  ),
  TYPE: errorTolerantFunction(1, 1, (value = null) => (value === null ? 1 : (TYPES[typeof value] ?? 16))),
};
