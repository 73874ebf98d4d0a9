import type { HostCellValue } from '../model/grid.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { parseDate } from './date.ts';
import { isWellFormed } from '../formula-text/well-formed.ts';
import { parseNumber } from './number.ts';
import type { ParsedInput, ParsedNumber, InputLocale } from './parsed-input.ts';
import { parseDateTime, parseTime } from './time.ts';

/** Maximal length of a text in a cell. */
export const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;
/** Longer texts are neither numbers nor dates. */
const MAX_NUMBER_LENGTH = 255;

const GENERAL = 'General';
const TEXT = '@';

/** Error values that can be typed. */
const ERROR_TEXTS: ReadonlySet<string> = new Set(
  ['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#GETTING_DATA'].concat([
    '#SPILL!',
    '#CALC!',
  ]),
);

/** Quick test for the characters of numbers and dates; most texts fail it. */
const MAY_BE_NUMBER = /^[\d+\-(.$¥￥€%JjFfMmAaSsOoNnDd上下][-\d+(). ,/:$¥￥€%A-Za-z年月日时分秒午]*$/;

/** Chinese dates and currency, and the current year. */
export const defaultInputLocale = (): InputLocale => ({ locale: 'zh-CN', year: new Date().getFullYear() });

/**
 * What Excel stores for an input into a cell with a number format: a text is interpreted as
 * if it were typed. The text format `@` keeps every character; only cells with the format
 * General take over the format that matches the input.
 * @throws HostFailure for inputs that Excel rejects: too long, a malformed formula, an
 * object.
 */
export function parseCellInput(
  input: unknown,
  numberFormat: string,
  reading: InputLocale = defaultInputLocale(),
): ParsedInput {
  if (numberFormat === TEXT) return inputAsText(input);
  if (typeof input !== 'string') return plainInput(input);
  if (input === '') return { value: null, formula: null };
  const formula = formulaIn(input, reading);
  if (formula !== null) return { value: null, formula };
  if (input.startsWith("'")) return { value: checkLength(input.slice(1)), formula: null, isPrefixed: true };
  const read = parseText(input, reading);
  if (typeof read !== 'object' || read === null || 'error' in read) return { value: read, formula: null };
  return read.numberFormat !== undefined && numberFormat === GENERAL
    ? { value: read.value, formula: null, numberFormat: read.numberFormat }
    : { value: read.value, formula: null };
}

function inputAsText(input: unknown): ParsedInput {
  if (typeof input === 'string') {
    if (input === '') return { value: null, formula: null };
    if (input.startsWith("'")) return { value: checkLength(input.slice(1)), formula: null, isPrefixed: true };
    return { value: checkLength(input), formula: null };
  }
  return { value: String(plainValue(input)).toUpperCase(), formula: null };
}

const plainInput = (input: unknown): ParsedInput => ({ value: plainValue(input), formula: null });

function plainValue(input: unknown): number | boolean {
  if (typeof input === 'number' || typeof input === 'boolean') return input;
  throw excelError('value-not-plain', JSON.stringify(input));
}

function checkLength(text: string): string {
  if (text.length > MAX_TEXT_LENGTH) throw excelError('text-too-long', `${String(text.length)} characters`);
  return text;
}

function parseText(input: string, reading: InputLocale): HostCellValue | ParsedNumber {
  checkLength(input);
  const text = trimmed(input);
  if (text.length > MAX_NUMBER_LENGTH) return input;
  if (MAY_BE_NUMBER.test(text)) {
    const read =
      parseNumber(text, reading) ??
      parseDate(text, reading) ??
      parseTime(text, reading) ??
      parseDateTime(text, reading);
    if (read) return read;
  }
  const upper = text.length <= 13 ? text.toUpperCase() : '';
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return ERROR_TEXTS.has(upper) ? { error: upper } : input;
}

/** Removes spaces at both ends; other white space counts. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/**
 * The formula of a text, with "="; null if it is not one. A formula begins with =, or for
 * compatibility with Lotus 1-2-3 with +, - or @ where the text is not a number.
 */
function formulaIn(input: string, reading: InputLocale): string | null {
  const sign = input.charAt(0);
  if (sign === '=') return input === '=' ? null : checkFormulaText(input);
  if (sign === '@') {
    if (input === '@') return null;
    if (!/^@[A-Za-z_]/.test(input) || !input.includes('('))
      throw excelError('not-a-function', input.slice(0, 40));
    return checkFormulaText(`=${input.slice(1)}`);
  }
  if (sign !== '+' && sign !== '-') return null;
  const isLine = !/[^-+ ]/.test(input);
  const isNumber = input.length <= MAX_NUMBER_LENGTH && parseNumber(trimmed(input), reading) !== null;
  return isLine || isNumber ? null : checkFormulaText(`=${input}`);
}

function checkFormulaText(formula: string): string {
  if (formula.length > MAX_FORMULA_LENGTH)
    throw excelError('formula-too-long', `${String(formula.length)} characters`);
  if (!isWellFormed(formula.slice(1))) throw excelError('formula-unreadable', formula.slice(0, 80));
  return formula;
}
