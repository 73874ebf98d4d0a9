import {
  BASIS_PREFIXES,
  BEFORE_FESTIVALS,
  DATE_LIMITS,
  QUARTERS,
  RECURRENCE_PREFIXES,
  RELATIVE_YEARS,
  WHOLE_YEAR_WORDS,
  YEAR_PARTS,
} from './lexicon/calendar.ts';
import { parseHanNumeral } from './numeral.ts';
import { wordList } from './words.ts';

/**
 * How a printed date is used.
 *
 * `by`: a limit (6月底前, 到2027年, 年内); `during`: a time without a limit (5月, 三季度,
 * 2024年); `whole-year`: 全年, 年度; `span`: several years (2021—2023年); `recurring`: every
 * month or year (每月25日); `basis`: the period of a comparison (比2020年). Only the first
 * three can give a deadline.
 */
type DateSense = 'by' | 'during' | 'whole-year' | 'span' | 'recurring' | 'basis';

/** A date in a text: its character range, its use and the day it ends on. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly sense: DateSense;
  /** Last day as an ISO date, or the year alone ("2027") where only a year is printed; null if unknown. */
  readonly last: string | null;
}

const PART_WORDS = wordList(Object.keys(YEAR_PARTS));
const QUARTER_WORDS = wordList(Object.keys(QUARTERS));
const FESTIVAL_WORDS = wordList(Object.keys(BEFORE_FESTIVALS));
const RELATIVE_WORDS = wordList(Object.keys(RELATIVE_YEARS));
const WHOLE_WORDS = wordList(WHOLE_YEAR_WORDS);
const LIMIT_WORDS = wordList(DATE_LIMITS);
const RECURRING_WORDS = wordList(RECURRENCE_PREFIXES);
const BASIS_WORDS = wordList(BASIS_PREFIXES);

const YEAR_SPAN = /\d{4}年?[-—–~至到]{1,2}(?:\d{4}|\d{2})年?(?!\d)/y;
const YEAR = /(\d{4})年(?!度)/y;
const YEAR_OF = /(\d{4})年度/y;
const HAN_YEAR = /([一二][〇零一二三四五六七八九]{3})年/y;
const DOTTED = /(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const MONTH = /(\d{1,2})月份?/y;
const HAN_MONTH = /(十[一二]|[一二三四五六七八九十])月(?:份|(?=[底末上中下前]))/y;
const DAY = /(\d{1,2})[日号]/y;
/** A range of months: 1-6月, 1月至5月. */
const MONTH_SPAN = /(\d{1,2})月?[-—–~至]{1,2}(\d{1,2})月份?/y;

/**
 * Finds all dates in a half-width text, in order. `year` is the year of the notice; without it
 * 年底 and 6月底 have no last day (`last` is null).
 */
export function findDates(text: string, year: number | null): readonly DateMention[] {
  const found: DateMention[] = [];
  let at = 0;
  while (at < text.length) {
    const date = dateAt(text, at, year);
    if (date === null) {
      at += 1;
      continue;
    }
    found.push(date);
    at = date.end;
  }
  return found;
}

function dateAt(text: string, at: number, noticeYear: number | null): DateMention | null {
  if (/\d/.test(text.charAt(at)) && /[\d.]/.test(text.charAt(at - 1))) return null;
  const span = matchAt(YEAR_SPAN, text, at);
  if (span !== null) return { start: at, end: at + span[0].length, sense: 'span', last: null };
  const dotted = matchAt(DOTTED, text, at);
  if (dotted !== null && Number(dotted[3]) <= 12) {
    const last = `${dotted[1] ?? ''}-${twoDigits(dotted[3])}-${twoDigits(dotted[4])}`;
    return dateMention(text, at, at + dotted[0].length, last, false);
  }
  const named = yearAt(text, at, noticeYear);
  const inYear = named?.year ?? noticeYear;
  const rest = at + (named?.length ?? 0);
  const inside = partAt(text, rest, inYear, named !== null);
  if (inside !== null) return dateMention(text, at, inside.end, inside.last, inside.by);
  if (named === null) {
    const whole = WHOLE_WORDS.startingAt(text, at);
    if (whole === null) return null;
    return { start: at, end: at + whole.length, sense: 'whole-year', last: endOf(noticeYear, '12-31') };
  }
  return dateMention(text, at, rest, named.year === null ? null : String(named.year), false);
}

/** A printed year and the number of characters it takes. */
interface NamedYear {
  readonly year: number | null;
  readonly length: number;
}

function yearAt(text: string, at: number, noticeYear: number | null): NamedYear | null {
  const arabic = matchAt(YEAR, text, at) ?? matchAt(YEAR_OF, text, at);
  if (arabic !== null) return { year: Number(arabic[1]), length: arabic[0].length };
  const han = matchAt(HAN_YEAR, text, at);
  if (han !== null) return { year: Number(parseHanNumeral(han[1] ?? '')), length: han[0].length };
  const relative = RELATIVE_WORDS.startingAt(text, at);
  if (relative === null) return null;
  const ahead = RELATIVE_YEARS[relative as keyof typeof RELATIVE_YEARS];
  return { year: noticeYear === null ? null : noticeYear + ahead, length: relative.length };
}

interface YearPart {
  readonly end: number;
  readonly last: string | null;
  /** Whether the words alone express a limit (年底, 国庆前). */
  readonly by: boolean;
}

/** The part of a year that begins at `at`, with or without a year before it: 6月, 12月31日, 三季度, 上半年, 国庆前. */
function partAt(text: string, at: number, year: number | null, afterYear: boolean): YearPart | null {
  // After a numeral these words are durations, not dates: 离校2年内, 三年中.
  if (!afterYear && /[\d〇零一二两三四五六七八九十半]/.test(text.charAt(at - 1))) return null;
  // In 2025年底 the year pattern has already consumed the 年 of 年底.
  const part = PART_WORDS.startingAt(text, at) ?? (afterYear ? PART_WORDS.startingAt(text, at - 1) : null);
  if (part !== null) {
    const start = text.startsWith(part, at) ? at : at - 1;
    return {
      end: start + part.length,
      last: endOf(year, YEAR_PARTS[part as keyof typeof YEAR_PARTS]),
      by: true,
    };
  }
  const months = matchAt(MONTH_SPAN, text, at);
  if (months !== null && Number(months[1]) >= 1 && Number(months[1]) < Number(months[2])) {
    const last = monthPart(text, at + months[0].length, year, months[2] ?? '');
    if (last !== null) return last;
  }
  const month = matchAt(MONTH, text, at) ?? matchAt(HAN_MONTH, text, at);
  if (month !== null) return monthPart(text, at + month[0].length, year, month[1] ?? '');
  const prefix = text.charAt(at) === '第' ? 1 : 0;
  const quarter = QUARTER_WORDS.startingAt(text, at + prefix);
  if (quarter !== null) {
    const last = lastOfMonth(year, QUARTERS[quarter as keyof typeof QUARTERS]);
    return { end: at + prefix + quarter.length, last, by: false };
  }
  const festival = FESTIVAL_WORDS.startingAt(text, at);
  if (
    festival === null ||
    !/^节?(?:之|以)?前/.test(text.slice(at + festival.length, at + festival.length + 3))
  )
    return null;
  const end = at + festival.length + (text.charAt(at + festival.length) === '节' ? 1 : 0);
  return { end, last: endOf(year, BEFORE_FESTIVALS[festival as keyof typeof BEFORE_FESTIVALS]), by: true };
}

/** A month (already matched up to `end`) with the day that may follow it. */
function monthPart(text: string, end: number, year: number | null, written: string): YearPart | null {
  const month = Number(/^\d/.test(written) ? written : parseHanNumeral(written));
  if (month < 1 || month > 12) return null;
  const day = matchAt(DAY, text, end);
  if (day === null) return { end, last: lastOfMonth(year, month), by: false };
  return {
    end: end + day[0].length,
    last: endOf(year, `${twoDigits(month)}-${twoDigits(day[1])}`),
    by: false,
  };
}

/** The mention with the words around the date that decide its sense: 到2027年, 6月底前, 每月25日, 比2020年. */
function dateMention(text: string, from: number, to: number, last: string | null, by: boolean): DateMention {
  const limit = LIMIT_WORDS.startingAt(text, to);
  const end = to + (limit?.length ?? 0);
  const reaching = /[到至]/.test(text.charAt(from - 1)) && text.charAt(from - 2) !== '截';
  const start = reaching ? from - 1 : from;
  const base = { start, end, last };
  if (RECURRING_WORDS.endingAt(text, from) !== null) return { ...base, sense: 'recurring' };
  if (!by && limit === null && !reaching && BASIS_WORDS.endingAt(text, from) !== null)
    return { ...base, sense: 'basis' };
  return { ...base, sense: by || limit !== null || reaching ? 'by' : 'during' };
}

const endOf = (year: number | null, monthDay: string): string | null =>
  year === null ? null : `${year}-${monthDay}`;

function lastOfMonth(year: number | null, month: number): string | null {
  if (year === null) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return `${year}-${twoDigits(month)}-${days}`;
}

const twoDigits = (value: string | number | undefined): string => String(value ?? '').padStart(2, '0');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
