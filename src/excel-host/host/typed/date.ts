import type { ReadNumber, Reading } from './reading.ts';
import { fullYear, serialOf } from './serial.ts';

const PARTS = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/;
const CHINESE = /^(?:(\d{2}|\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;
const DAY_FIRST = /^(\d{1,2})[- /]?([A-Za-z]{3,9})(?:[- /,]{1,2}(\d{2}|\d{4}))?$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})[- /]?(\d{1,4})(?:,? ?(\d{4}))?$/;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july']
  .concat(['august', 'september', 'october', 'november', 'december'])
  .flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]);
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(MONTHS);

/** Formats Excel gives a date by how it was written, in the two locales. */
const FORMATS = {
  'zh-CN': { full: 'yyyy/m/d', day: 'm"月"d"日"' },
  'en-US': { full: 'm/d/yyyy', day: 'd-mmm' },
} as const;
const MONTH_FORMAT = 'mmm-yy';

/** Reads a day as it may be typed: 2024-3-5 · 3/1 · 2024/1 · 3月1日 · 5-Mar. Null: it is none. */
export function readDate(text: string, reading: Reading): ReadNumber | null {
  return readParts(text, reading) ?? readChinese(text, reading) ?? readNamed(text, reading);
}

const made = (serial: number | null, numberFormat: string): ReadNumber | null =>
  serial === null ? null : { value: serial, numberFormat };

function readParts(text: string, reading: Reading): ReadNumber | null {
  const match = PARTS.exec(text);
  if (!match) return null;
  const [, a = '', , b = '', c] = match;
  const { full, day } = FORMATS[reading.locale];
  if (c === undefined) return readPair(a, b, reading, day);
  const isYearFirst = isYear(a) && (a.length === 4 || reading.locale === 'zh-CN');
  const yearFirst = isYearFirst ? made(serialOf(fullYear(a), short(b), short(c)), full) : null;
  const isYearLast = isYear(c) && (c.length === 4 || reading.locale === 'en-US');
  return yearFirst ?? (isYearLast ? made(serialOf(fullYear(c), short(a), short(b)), full) : null);
}

/** Month and day of this year if that can be, else a year and a month. */
function readPair(a: string, b: string, reading: Reading, day: string): ReadNumber | null {
  if (a.length < 3 && b.length < 3) {
    const found = made(serialOf(reading.year, Number(a), Number(b)), day);
    if (found) return found;
  }
  if (isYear(b) && b.length > 1) {
    const found = made(serialOf(fullYear(b), short(a), 1), MONTH_FORMAT);
    if (found) return found;
  }
  const isYearFirst = a.length === 4 || (a.length === 2 && reading.locale === 'zh-CN');
  return isYearFirst ? made(serialOf(fullYear(a), short(b), 1), MONTH_FORMAT) : null;
}

const isYear = (digits: string): boolean => digits.length !== 3;
/** A day or a month; more than two digits are none. */
const short = (digits: string): number => (digits.length > 2 ? 0 : Number(digits));

function readChinese(text: string, { locale, year }: Reading): ReadNumber | null {
  const match = locale === 'zh-CN' ? CHINESE.exec(text) : null;
  if (!match) return null;
  const [, ofYear, month = '', day] = match;
  if (ofYear === undefined)
    return day === undefined ? null : made(serialOf(year, Number(month), Number(day)), 'm"月"d"日"');
  const full = fullYear(ofYear);
  return day === undefined
    ? made(serialOf(full, Number(month), 1), 'yyyy"年"m"月"')
    : made(serialOf(full, Number(month), Number(day)), 'yyyy"年"m"月"d"日"');
}

function readNamed(text: string, { year }: Reading): ReadNumber | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day = '', name = '', ofYear] = dayFirst;
    return named(name, Number(day), ofYear, year);
  }
  const match = MONTH_FIRST.exec(text);
  if (!match) return null;
  const [, name = '', number = '', ofYear] = match;
  if (number.length <= 2) {
    const found = named(name, Number(number), ofYear, year);
    if (found || ofYear !== undefined) return found;
  }
  const month = MONTH_NUMBERS.get(name.toLowerCase());
  const isYearOnly = ofYear === undefined && (number.length === 2 || number.length === 4);
  return isYearOnly && month !== undefined ? made(serialOf(fullYear(number), month, 1), MONTH_FORMAT) : null;
}

function named(name: string, day: number, ofYear: string | undefined, year: number): ReadNumber | null {
  const month = MONTH_NUMBERS.get(name.toLowerCase());
  if (month === undefined) return null;
  return ofYear === undefined
    ? made(serialOf(year, month, day), 'd-mmm')
    : made(serialOf(fullYear(ofYear), month, day), 'd-mmm-yy');
}
