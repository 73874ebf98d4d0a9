import type { CellError } from '../../model/grid.ts';
import { dayInText } from '../value/number-in-text.ts';
import { finiteOrError, NUMBER, type Scalar, toNumber, toText, VALUE } from '../value/scalar.ts';
import { serialToDate, daysInMonth, dateToSerial } from './support/date-serial.ts';
import {
  type FunctionFamily,
  type FormulaFunction,
  lazyFunction,
  numberFunction,
  scalarFunction,
  textFunction,
} from './support/define.ts';

const orNumber = (serial: number | null): number | CellError => serial ?? NUMBER;

const part = (of: 'year' | 'month' | 'day'): FormulaFunction =>
  numberFunction(1, 1, (serial = 0) => orNumber(serialToDate(serial)?.[of] ?? null));

/** Hours, minutes or seconds of a time, rounded to the nearest second. */
const clock = (unit: number, most: number): FormulaFunction =>
  numberFunction(1, 1, (serial = 0) => {
    if (serial < 0) return NUMBER;
    const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
    return Math.floor(seconds / unit) % most;
  });

function date(year: number, month: number, day: number): number | CellError {
  const full = Math.trunc(year);
  if (full < 0 || full > 9999) return NUMBER;
  return orNumber(dateToSerial(full < 1900 ? full + 1900 : full, Math.trunc(month), Math.trunc(day)));
}

/** The same day a number of months later, or the last day of that month if it is shorter. */
function monthsOn(serial: number, months: number, isEnd: boolean): number | CellError {
  const from = serialToDate(serial);
  if (from === null) return NUMBER;
  const count = from.year * 12 + from.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const last = daysInMonth(year, month);
  return orNumber(dateToSerial(year, month, isEnd ? last : Math.min(from.day, last)));
}

/** Type argument → first day of the week (0: Sunday); type 3 counts from 0. */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  ...{ 1: 0, 2: 1, 3: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 },
};

function weekday(serial: number, kind: number): number | CellError {
  const start = WEEK_STARTS[Math.trunc(kind)];
  if (start === undefined || serialToDate(serial) === null) return NUMBER;
  // Day 1 is a Sunday in Excel's calendar.
  const day = (((Math.floor(serial) - 1 - start) % 7) + 7) % 7;
  return Math.trunc(kind) === 3 ? day : day + 1;
}

/** DATEDIF: whole years, months or days between two days; YM, MD and YD ignore the larger units. */
function between(start: Scalar, end: Scalar, unit: Scalar): Scalar {
  const [from, to, word] = [toNumber(start), toNumber(end), toText(unit)];
  if (typeof from !== 'number') return from;
  if (typeof to !== 'number') return to;
  const [a, b] = [serialToDate(from), serialToDate(to)];
  if (a === null || b === null || from > to || typeof word !== 'string') return NUMBER;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (word.toUpperCase()) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'YM':
      return months % 12;
    case 'MD': {
      const before = dateToSerial(b.year, b.month - (b.day < a.day ? 1 : 0), a.day);
      return before === null ? NUMBER : Math.floor(to) - before;
    }
    case 'YD': {
      const isBefore = b.month < a.month || (b.month === a.month && b.day < a.day);
      const before = dateToSerial(b.year - (isBefore ? 1 : 0), a.month, a.day);
      return before === null ? NUMBER : Math.floor(to) - before;
    }
    default:
      return NUMBER;
  }
}

/** Part of the date and time that a text is parsed as. */
const readAs = (apply: (value: number) => number): FormulaFunction =>
  textFunction(1, 1, (text = '') => {
    const value = dayInText(text);
    return value === null ? VALUE : apply(value);
  });

/** A local time as an Excel date number. */
function momentOf(now: Date): number {
  const day = dateToSerial(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  return day + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
}

export const DATE: FunctionFamily = {
  DATE: numberFunction(3, 3, (year = 0, month = 0, day = 0) => date(year, month, day)),
  TIME: numberFunction(3, 3, (hours = 0, minutes = 0, seconds = 0) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? NUMBER : (total / 86_400) % 1;
  }),
  TODAY: lazyFunction(0, 0, (_, { cells }) => Math.floor(momentOf(cells.now))),
  NOW: lazyFunction(0, 0, (_, { cells }) => momentOf(cells.now)),
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  HOUR: clock(3600, 24),
  MINUTE: clock(60, 60),
  SECOND: clock(1, 60),
  EDATE: numberFunction(2, 2, (serial = 0, months = 0) => monthsOn(serial, months, false)),
  EOMONTH: numberFunction(2, 2, (serial = 0, months = 0) => monthsOn(serial, months, true)),
  DAYS: numberFunction(2, 2, (end = 0, start = 0) => finiteOrError(Math.floor(end) - Math.floor(start))),
  WEEKDAY: numberFunction(1, 2, (serial = 0, kind = 1) => weekday(serial, kind)),
  DATEDIF: scalarFunction(3, 3, (start = null, end = null, unit = null) => between(start, end, unit)),
  DATEVALUE: readAs(Math.floor),
  TIMEVALUE: readAs((value) => value % 1),
};
