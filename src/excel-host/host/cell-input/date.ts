import type { ParsedNumber, InputLocale } from './parsed-input.ts';
import { fullYear, daySerial } from './serial.ts';

// Parsing of typed dates; times are parsed in time.ts.

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

/** Number formats for typed dates, by locale. */
const FORMATS = {
  'zh-CN': { full: 'yyyy/m/d', day: 'm"月"d"日"' },
  'en-US': { full: 'm/d/yyyy', day: 'd-mmm' },
} as const;
const MONTH_FORMAT = 'mmm-yy';

/** Parses a typed date: 2024-3-5 · 3/1 · 2024/1 · 3月1日 · 5-Mar. Null: it is not one. */
export function parseDate(text: string, reading: InputLocale): ParsedNumber | null {
  return parseNumericDate(text, reading) ?? parseChineseDate(text, reading) ?? parseNamedMonth(text, reading);
}

const parsedDay = (serial: number | null, numberFormat: string): ParsedNumber | null =>
  serial === null ? null : { value: serial, numberFormat };

function parseNumericDate(text: string, reading: InputLocale): ParsedNumber | null {
  const match = PARTS.exec(text);
  if (!match) return null;
  const [, a = '', , b = '', c] = match;
  const { full, day } = FORMATS[reading.locale];
  if (c === undefined) return parseTwoParts(a, b, reading, day);
  const isYearFirst = isYear(a) && (a.length === 4 || reading.locale === 'zh-CN');
  const yearFirst = isYearFirst
    ? parsedDay(daySerial(fullYear(a), dayOrMonth(b), dayOrMonth(c)), full)
    : null;
  const isYearLast = isYear(c) && (c.length === 4 || reading.locale === 'en-US');
  return (
    yearFirst ?? (isYearLast ? parsedDay(daySerial(fullYear(c), dayOrMonth(a), dayOrMonth(b)), full) : null)
  );
}

/** Month and day of the current year if possible, else a year and a month. */
function parseTwoParts(a: string, b: string, reading: InputLocale, day: string): ParsedNumber | null {
  if (a.length < 3 && b.length < 3) {
    const found = parsedDay(daySerial(reading.year, Number(a), Number(b)), day);
    if (found) return found;
  }
  if (isYear(b) && b.length > 1) {
    const found = parsedDay(daySerial(fullYear(b), dayOrMonth(a), 1), MONTH_FORMAT);
    if (found) return found;
  }
  const isYearFirst = a.length === 4 || (a.length === 2 && reading.locale === 'zh-CN');
  return isYearFirst ? parsedDay(daySerial(fullYear(a), dayOrMonth(b), 1), MONTH_FORMAT) : null;
}

const isYear = (digits: string): boolean => digits.length !== 3;
/** A day or month; 0 for more than two digits. */
const dayOrMonth = (digits: string): number => (digits.length > 2 ? 0 : Number(digits));

function parseChineseDate(text: string, { locale, year }: InputLocale): ParsedNumber | null {
  const match = locale === 'zh-CN' ? CHINESE.exec(text) : null;
  if (!match) return null;
  const [, ofYear, month = '', day] = match;
  if (ofYear === undefined)
    return day === undefined ? null : parsedDay(daySerial(year, Number(month), Number(day)), 'm"月"d"日"');
  const full = fullYear(ofYear);
  return day === undefined
    ? parsedDay(daySerial(full, Number(month), 1), 'yyyy"年"m"月"')
    : parsedDay(daySerial(full, Number(month), Number(day)), 'yyyy"年"m"月"d"日"');
}

function parseNamedMonth(text: string, { year }: InputLocale): ParsedNumber | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day = '', name = '', ofYear] = dayFirst;
    return namedMonthDay(name, Number(day), ofYear, year);
  }
  const match = MONTH_FIRST.exec(text);
  if (!match) return null;
  const [, name = '', number = '', ofYear] = match;
  if (number.length <= 2) {
    const found = namedMonthDay(name, Number(number), ofYear, year);
    if (found || ofYear !== undefined) return found;
  }
  const month = MONTH_NUMBERS.get(name.toLowerCase());
  const isYearOnly = ofYear === undefined && (number.length === 2 || number.length === 4);
  return isYearOnly && month !== undefined
    ? parsedDay(daySerial(fullYear(number), month, 1), MONTH_FORMAT)
    : null;
}

function namedMonthDay(
  name: string,
  day: number,
  ofYear: string | undefined,
  year: number,
): ParsedNumber | null {
  const month = MONTH_NUMBERS.get(name.toLowerCase());
  if (month === undefined) return null;
  return ofYear === undefined
    ? parsedDay(daySerial(year, month, day), 'd-mmm')
    : parsedDay(daySerial(fullYear(ofYear), month, day), 'd-mmm-yy');
}
