import { format, tokenize } from 'numfmt';
import { digitByDigit, ofDate, withPlaces } from './chinese-numerals.ts';
import { type FormatCode, readFormatCode } from './format-code.ts';

/** The text that a cell shows for a value, in a column of any width. */

export interface DisplayOptions {
  /** Dates are counted from 1904. */
  readonly is1904?: boolean;
  /** Under General, show long numbers with all their digits, where Excel shows 1.23457E+11. */
  readonly isWhole?: boolean;
}

/** Days between the two date systems, 1 January 1900 as day 1 and 1 January 1904 as day 0. */
const DAYS_TO_1904 = 1462;

/** Above it the formatter has no digits any more. */
const MOST = 1e21;
/** Below it the formatter writes a number with an exponent. */
const SMALLEST = 1e-6;
/** Digits of a number that count. */
const DIGITS = 15;

const codes = new Map<string, FormatCode | null>();
/** Codes that are kept; a workbook has at most a few hundred. */
const MOST_CODES = 2_000;

function codeOf(text: string): FormatCode | null {
  const known = codes.get(text);
  if (known !== undefined) return known;
  if (codes.size >= MOST_CODES) codes.clear();
  const code = readFormatCode(text);
  codes.set(text, code);
  return code;
}

/** The displayed text of a number; null: the code is not understood, or cannot show this number. */
export function shownNumber(value: number, code: string, options: DisplayOptions = {}): string | null {
  const read = codeOf(code);
  if (read === null || !Number.isFinite(value)) return null;
  const { isWhole = false, is1904 = false } = options;
  if (read.pattern === 'General' && read.numerals === 0) return shownGeneral(value, isWhole);
  if (read.isTextOnly) return formatted(read.pattern, shownGeneral(value, isWhole), read);
  if (!read.isScientific && !read.isGeneral && isBeyond(value, read.decimals)) return null;
  const dated = read.isDate && is1904 && !read.isElapsed ? value + DAYS_TO_1904 : value;
  const shown = formatted(
    patternFor(read, dated, isWhole),
    read.isDate ? dated : asWritten(value, read.decimals),
    read,
  );
  return shown === null || read.numerals === 0 ? shown : inNumerals(shown, read, read.numerals);
}

/** The displayed text of a text, which a code may add to (`@"元"`) or hide (`;;;`); null: the code is not understood. */
export function shownText(text: string, code: string): string | null {
  if (code === '@' || code === 'General' || !/[@;]/.test(code)) return text;
  const read = codeOf(code);
  return read === null ? null : formatted(read.pattern, text, read);
}

function formatted(pattern: string, value: number | string, { locale }: FormatCode): string | null {
  try {
    const shown = format(pattern, value, { locale, dateSpanLarge: false, dateErrorThrows: true });
    return typeof value === 'number' && shown.includes('######') ? null : shown;
  } catch {
    // A pattern that is none, or a number that is no date.
    return null;
  }
}

/** Whether the formatter has no digits for a number: it is too long, or begins behind its sixth decimal. */
const isBeyond = (value: number, decimals: number): boolean =>
  Math.abs(value) >= MOST || (value !== 0 && Math.abs(value) < SMALLEST && decimals > 6);

/** The number of 15 digits; Excel rounds 1.005 as it is written, not as it is stored (1.00499999999999989). */
const asWritten = (value: number, decimals: number): number =>
  decimals > 9 ? Number(value.toPrecision(DIGITS)) : Number.isInteger(value) ? value : value * (1 + 1e-15);

/** The pattern with the parts filled in that the formatter shows otherwise: Chinese weekdays, long numbers under General. */
function patternFor(read: FormatCode, value: number, isWhole: boolean): string {
  const { pattern, isDate, isGeneral } = read;
  const hasWeekday = isDate && /aaa/i.test(pattern);
  const isShortened = isGeneral && isWhole && format('General', value).includes('E');
  if (!hasWeekday && !isShortened) return pattern;
  return tokenize(pattern)
    .map(({ type, raw }) => {
      if (type === 'general' && isShortened) return `"${shownGeneral(Math.abs(value), true)}"`;
      if (type === 'datetime' && /^aaa/i.test(raw)) return weekday(value, raw.length);
      return raw;
    })
    .join('');
}

/** 星期二 for aaaa, 二 for aaa. */
const weekday = (date: number, letters: number): string =>
  `"${letters > 3 ? '星期' : ''}${'日一二三四五六'.charAt((((Math.floor(date) + 6) % 7) + 7) % 7)}"`;

/** A number under General; `isWhole`: with all its digits. */
function shownGeneral(value: number, isWhole: boolean): string {
  const shown = format('General', value);
  if (!isWhole || !shown.includes('E')) return shown;
  const size = Math.abs(value);
  if (size >= 10 ** DIGITS || size < 1e-9) return shown;
  if (size >= 1) return String(Number(value.toPrecision(DIGITS)));
  return Number(value.toPrecision(6))
    .toFixed(14)
    .replace(/0{1,14}$/, '');
}

/** The text with Chinese numerals. Under General they have places (一百二十), under 0 they stand one by one. */
function inNumerals(shown: string, { isDate, isGeneral }: FormatCode, numerals: 1 | 2 | 3): string | null {
  if (isGeneral)
    return shown.includes('E')
      ? null
      : shown.replace(/\d{1,16}(?:\.\d{1,20})?/, (text) => withPlaces(text, numerals));
  if (!isDate) return digitByDigit(shown, numerals);
  return shown.replace(/\d{1,4}/g, (text) =>
    text.length === 4 ? digitByDigit(text, numerals) : ofDate(text, numerals),
  );
}
