import type { CellValue } from '../model/grid.ts';
import { refusal } from '../protocol/host-failure.ts';
import { readDate } from './date.ts';
import { isWellFormed } from './formula-check.ts';
import { readNumber } from './number.ts';
import type { Entry, ReadNumber, Reading } from './reading.ts';
import { readMoment, readTime } from './time.ts';

/** Characters a cell holds, and a formula. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;
/** Nothing longer is a number or a date. */
const LONGEST_NUMBER = 255;

const GENERAL = 'General';
const TEXT = '@';

/** Errors that may be typed as such. */
export const ERRORS: ReadonlySet<string> = new Set(
  ['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#GETTING_DATA'].concat([
    '#SPILL!',
    '#CALC!',
  ]),
);

/** What numbers and dates are written with: most texts are told apart from them by it alone. */
const MAY_BE_NUMBER = /^[\d+\-(.$¥￥€%JjFfMmAaSsOoNnDd上下][-\d+(). ,/:$¥￥€%A-Za-z年月日时分秒午]*$/;

/** The habits of the office; the year is that of today. */
export const here = (): Reading => ({ locale: 'zh-CN', year: new Date().getFullYear() });

/**
 * What Excel makes of something put into a cell of a format: text is read as if it were
 * typed there. A cell with the format of text keeps every character; a format that comes
 * with what was typed is given to cells without one of their own (General).
 * Refuses what Excel refuses: too long, a formula nobody can read, an object.
 */
export function typed(input: unknown, numberFormat: string, reading: Reading = here()): Entry {
  if (numberFormat === TEXT) return asText(input);
  if (typeof input !== 'string') return plain(input);
  if (input === '') return { value: null, formula: null };
  const formula = formulaIn(input, reading);
  if (formula !== null) return { value: null, formula };
  if (input.startsWith("'")) return { value: checked(input.slice(1)), formula: null, isPrefixed: true };
  const read = readText(input, reading);
  if (typeof read !== 'object' || read === null || 'error' in read) return { value: read, formula: null };
  return read.numberFormat !== undefined && numberFormat === GENERAL
    ? { value: read.value, formula: null, numberFormat: read.numberFormat }
    : { value: read.value, formula: null };
}

function asText(input: unknown): Entry {
  if (typeof input === 'string') {
    if (input === '') return { value: null, formula: null };
    if (input.startsWith("'")) return { value: checked(input.slice(1)), formula: null, isPrefixed: true };
    return { value: checked(input), formula: null };
  }
  return { value: String(plainValue(input)).toUpperCase(), formula: null };
}

const plain = (input: unknown): Entry => ({ value: plainValue(input), formula: null });

function plainValue(input: unknown): number | boolean {
  if (typeof input === 'number' || typeof input === 'boolean') return input;
  throw refusal('value-not-plain', JSON.stringify(input));
}

function checked(text: string): string {
  if (text.length > LONGEST_TEXT) throw refusal('text-too-long', `${String(text.length)} characters`);
  return text;
}

function readText(input: string, reading: Reading): CellValue | ReadNumber {
  checked(input);
  const text = trimmed(input);
  if (text.length > LONGEST_NUMBER) return input;
  if (MAY_BE_NUMBER.test(text)) {
    const read =
      readNumber(text, reading) ??
      readDate(text, reading) ??
      readTime(text, reading) ??
      readMoment(text, reading);
    if (read) return read;
  }
  const upper = text.length <= 13 ? text.toUpperCase() : '';
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return ERRORS.has(upper) ? { error: upper } : input;
}

/** Blanks around a number do not count; other white space does. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/**
 * The formula a text is read as, with "="; null where it is none. One begins with =, or,
 * since Lotus 1-2-3, with +, - or @ where no number does.
 */
function formulaIn(input: string, reading: Reading): string | null {
  const sign = input.charAt(0);
  if (sign === '=') return input === '=' ? null : formulaOf(input);
  if (sign === '@') {
    if (input === '@') return null;
    if (!/^@[A-Za-z_]/.test(input) || !input.includes('('))
      throw refusal('not-a-function', input.slice(0, 40));
    return formulaOf(`=${input.slice(1)}`);
  }
  if (sign !== '+' && sign !== '-') return null;
  const isLine = !/[^-+ ]/.test(input);
  const isNumber = input.length <= LONGEST_NUMBER && readNumber(trimmed(input), reading) !== null;
  return isLine || isNumber ? null : formulaOf(`=${input}`);
}

function formulaOf(formula: string): string {
  if (formula.length > LONGEST_FORMULA)
    throw refusal('formula-too-long', `${String(formula.length)} characters`);
  if (!isWellFormed(formula.slice(1))) throw refusal('formula-unreadable', formula.slice(0, 80));
  return formula;
}
