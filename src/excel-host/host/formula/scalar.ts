import type { CellError, CellValue } from '../model/grid.ts';
import { readText } from './read-text.ts';

/** A single value of a formula; null is a blank cell. */
export type Scalar = CellValue;

const error = (text: string): CellError => Object.freeze({ error: text });

/** The errors a formula can give, each one object. */
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

/** The error written so in a formula. */
export const errorCalled = (text: string): CellError => ALL.get(text.toUpperCase()) ?? error(text);

/** Whether a value, or a list of values that may not have come about, is an error. */
export const isFault = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** A value as a number, as arithmetic takes it: a text is read as if typed, a blank is 0. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? (readText(value) ?? VALUE) : value;
}

/** Signs behind the decimal point that Excel keeps of a number: fifteen in all. */
const DIGITS = 15;

/** A number as `&` writes it: at most fifteen digits, `1E+20` where it is long. */
function shown(value: number): string {
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
  if (typeof value === 'number') return shown(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** A value as a condition; the words TRUE and FALSE count, other texts are #VALUE!. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return value;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : VALUE;
}

/** A number as the result of a function: too large, or none at all, is #NUM!. */
export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value : NUMBER);

/** A decimal fraction without the zeros at its end. */
function withoutZeros(text: string): string {
  let to = text.length;
  while (text[to - 1] === '0') to -= 1;
  return text.slice(0, to);
}
