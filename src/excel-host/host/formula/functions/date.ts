import type { CellError } from '../../model/grid.ts';
import { readDay } from '../read-text.ts';
import { finite, NUMBER, type Scalar, toNumber, toText, VALUE } from '../scalar.ts';
import { dayOf, daysInMonth, serialOf } from './days.ts';
import { type Family, type FormulaFunction, lazy, numeric, scalar, textual } from './define.ts';

const orNumber = (serial: number | null): number | CellError => serial ?? NUMBER;

const part = (of: 'year' | 'month' | 'day'): FormulaFunction =>
  numeric(1, 1, (serial = 0) => orNumber(dayOf(serial)?.[of] ?? null));

/** Hours, minutes or seconds of a moment, to the nearest second. */
const clock = (unit: number, most: number): FormulaFunction =>
  numeric(1, 1, (serial = 0) => {
    if (serial < 0) return NUMBER;
    const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
    return Math.floor(seconds / unit) % most;
  });

function date(year: number, month: number, day: number): number | CellError {
  const full = Math.trunc(year);
  if (full < 0 || full > 9999) return NUMBER;
  return orNumber(serialOf(full < 1900 ? full + 1900 : full, Math.trunc(month), Math.trunc(day)));
}

/** So many months later: on the same day where that month has it, or on its last. */
function monthsOn(serial: number, months: number, isEnd: boolean): number | CellError {
  const from = dayOf(serial);
  if (from === null) return NUMBER;
  const count = from.year * 12 + from.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const last = daysInMonth(year, month);
  return orNumber(serialOf(year, month, isEnd ? last : Math.min(from.day, last)));
}

/** Kind → the day a week begins with, 0 being Sunday; kind 3 counts from 0. */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  ...{ 1: 0, 2: 1, 3: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 },
};

function weekday(serial: number, kind: number): number | CellError {
  const start = WEEK_STARTS[Math.trunc(kind)];
  if (start === undefined || dayOf(serial) === null) return NUMBER;
  // Day 1 was a Sunday by Excel's count.
  const day = (((Math.floor(serial) - 1 - start) % 7) + 7) % 7;
  return Math.trunc(kind) === 3 ? day : day + 1;
}

/** Whole years, months or days between two days; YM, MD and YD leave the larger units out. */
function between(start: Scalar, end: Scalar, unit: Scalar): Scalar {
  const [from, to, word] = [toNumber(start), toNumber(end), toText(unit)];
  if (typeof from !== 'number') return from;
  if (typeof to !== 'number') return to;
  const [a, b] = [dayOf(from), dayOf(to)];
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
      const before = serialOf(b.year, b.month - (b.day < a.day ? 1 : 0), a.day);
      return before === null ? NUMBER : Math.floor(to) - before;
    }
    case 'YD': {
      const isBefore = b.month < a.month || (b.month === a.month && b.day < a.day);
      const before = serialOf(b.year - (isBefore ? 1 : 0), a.month, a.day);
      return before === null ? NUMBER : Math.floor(to) - before;
    }
    default:
      return NUMBER;
  }
}

/** The part of a read day or time that is asked for. */
const readAs = (apply: (value: number) => number): FormulaFunction =>
  textual(1, 1, (text = '') => {
    const value = readDay(text);
    return value === null ? VALUE : apply(value);
  });

/** A moment by the clock of the place, as a number. */
function momentOf(now: Date): number {
  const day = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  return day + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
}

export const DATE: Family = {
  DATE: numeric(3, 3, (year = 0, month = 0, day = 0) => date(year, month, day)),
  TIME: numeric(3, 3, (hours = 0, minutes = 0, seconds = 0) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? NUMBER : (total / 86_400) % 1;
  }),
  TODAY: lazy(0, 0, (_, { cells }) => Math.floor(momentOf(cells.now))),
  NOW: lazy(0, 0, (_, { cells }) => momentOf(cells.now)),
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  HOUR: clock(3600, 24),
  MINUTE: clock(60, 60),
  SECOND: clock(1, 60),
  EDATE: numeric(2, 2, (serial = 0, months = 0) => monthsOn(serial, months, false)),
  EOMONTH: numeric(2, 2, (serial = 0, months = 0) => monthsOn(serial, months, true)),
  DAYS: numeric(2, 2, (end = 0, start = 0) => finite(Math.floor(end) - Math.floor(start))),
  WEEKDAY: numeric(1, 2, (serial = 0, kind = 1) => weekday(serial, kind)),
  DATEDIF: scalar(3, 3, (start = null, end = null, unit = null) => between(start, end, unit)),
  DATEVALUE: readAs(Math.floor),
  TIMEVALUE: readAs((value) => value % 1),
};
