import { isRange } from '../operand.ts';
import { isFault, NOT_FOUND, type Scalar } from '../scalar.ts';
import { type Family, type FormulaFunction, numeric, tolerant, whole } from './define.ts';

const test = (holds: (value: Scalar) => boolean): FormulaFunction =>
  tolerant(1, 1, (value = null) => holds(value));

const TYPES: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 4, object: 16 };

export const INFORMATION: Family = {
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isFault),
  ISERR: test((value) => isFault(value) && value.error !== NOT_FOUND.error),
  ISNA: test((value) => isFault(value) && value.error === NOT_FOUND.error),
  ISEVEN: numeric(1, 1, (value = 0) => Math.trunc(value) % 2 === 0),
  ISODD: numeric(1, 1, (value = 0) => Math.trunc(value) % 2 !== 0),
  ISREF: whole(1, 1, ([operand = null]) => isRange(operand)),
  /** A number of it; of a text 0. */
  N: tolerant(1, 1, (value = null) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return typeof value === 'string' || value === null ? 0 : value;
  }),
  /** A text of it; of anything else none. */
  T: tolerant(1, 1, (value = null) => (typeof value === 'string' || isFault(value) ? value : '')),
  TYPE: tolerant(1, 1, (value = null) => (value === null ? 1 : (TYPES[typeof value] ?? 16))),
};
