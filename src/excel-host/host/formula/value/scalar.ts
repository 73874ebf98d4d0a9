import type { CellError, HostCellValue } from '../../model/grid.ts';
import { numberInText } from './number-in-text.ts';

/** A single value in a formula; null for a blank. */
export type Scalar = HostCellValue;

const error = (text: string): CellError => Object.freeze({ error: text });

/** The errors of formulas, one shared object each. */
export const NAME = error('#NAME?');
export const VALUE = error('#VALUE!');
export const DIVISION = error('#DIV/0!');
export const NOT_FOUND = error('#N/A');
export const REFERENCE = error('#REF!');
export const NUMBER = error('#NUM!');
export const NULL_ERROR = error('#NULL!');

const ALL: ReadonlyMap<string, CellError> = new Map(
  [NAME, VALUE, DIVISION, NOT_FOUND, REFERENCE, NUMBER, NULL_ERROR].map((one) => [one.error, one]),
);

/** The error that is written this way in a formula. */
export const errorFromText = (text: string): CellError => ALL.get(text.toUpperCase()) ?? error(text);

/** Whether a value (or a list that may be an error instead) is an error. */
export const isErrorValue = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** The value as an operand of arithmetic: texts are parsed as if typed, a blank is 0. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? (numberInText(value) ?? VALUE) : value;
}

/** Excel stores fifteen significant digits. */
const DIGITS = 15;

/** A number as the operator `&` writes it: at most fifteen digits, `1E+20` for large ones. */
function numberText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  const text = String(Number(value.toPrecision(DIGITS)));
  if (size < 1e20 && !text.includes('e')) return text;
  if (size < 1 && size >= 1e-9) return withoutZeros(Number(text).toFixed(20));
  return Number(text)
    .toExponential()
    .toUpperCase()
    .replace(/E([-+])(\d)$/, 'E$10$2');
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** The value as a condition: the texts TRUE and FALSE are accepted, others are #VALUE!. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return value;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : VALUE;
}

/** The number, or #NUM! if it is infinite or NaN. */
export const finiteOrError = (value: number): number | CellError => (Number.isFinite(value) ? value : NUMBER);

/** Removes the zeros at the end of a decimal fraction. */
function withoutZeros(text: string): string {
  let to = text.length;
  while (text[to - 1] === '0') to -= 1;
  return text.slice(0, to);
}
