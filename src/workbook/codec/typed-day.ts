import { findDates } from '#core/text/date';
import { parseHanNumeral } from '#core/text/numeral';
import { toHalfWidth } from '#core/text/width';
import type { CellValue } from '#xlsx/cell-value';
import { dateSerial, isoDate } from './date.ts';

/** A time of day behind a day, as exports of other programs have it. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2})?$/;
/** 2026-6-25, 2026/6/25, 2026.6.25, 2026年6月25日, 26年6月25日. */
const DAY = /^(?:(\d{4})[-/.年]|(\d{2})年)(\d{1,2})[-/.月](\d{1,2})[日号]?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
/** 6月25日, 6/25, 6-25, 6.25. */
const DAY_OF_YEAR = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/;
/** 二〇二六年, also with the letter-like circles that people type. */
const HAN_YEAR = /^[〇○零一二三四五六七八九]{4}(?=年)/;
const HAN_PART = /[一二三四五六七八九十]{1,3}(?=[月日号])/g;

/**
 * The day that was typed into a cell, as an ISO date; null: the cell is empty, undefined: it
 * is no day. Read are date cells, 20260630, and the texts 2026年6月30日, 2026.6.30, 2026/6/30,
 * 6月30日, 6/30, 二〇二六年六月三十日, also in full-width characters.
 *
 * @param yearOf The year of a day without one, by its month; null: there is none.
 */
export function typedDay(
  cell: CellValue,
  yearOf: (month: number) => number | null,
): string | null | undefined {
  if (cell === null) return null;
  if (typeof cell === 'number') return isoDate(cell) ?? partsOf(String(cell), yearOf)?.day;
  const text = bareText(String(cell));
  return text === '' ? null : partsOf(text, yearOf)?.day;
}

const bareText = (text: string): string =>
  toHalfWidth(text)
    .trim()
    .replace(TIME, '')
    .replace(/\s/g, '')
    .replace(HAN_YEAR, (year) => parseHanNumeral(year.replaceAll('○', '〇')) ?? year)
    .replace(HAN_PART, (part) => parseHanNumeral(part) ?? part);

/** What a text in the form of a day says; `day` is undefined where there is no such day. Null: it has another form. */
function partsOf(
  text: string,
  yearOf: (month: number) => number | null,
): { readonly day: string | undefined } | null {
  const whole = DAY.exec(text);
  if (whole !== null)
    return { day: isoDay(whole[1] ?? `20${whole[2] ?? ''}`, whole[3] ?? '', whole[4] ?? '') };
  const compact = COMPACT_DAY.exec(text);
  if (compact !== null) return { day: isoDay(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '') };
  const part = DAY_OF_YEAR.exec(text);
  if (part === null) return null;
  const year = yearOf(Number(part[1]));
  return { day: year === null ? undefined : isoDay(String(year), part[1] ?? '', part[2] ?? '') };
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateSerial(iso) === null ? undefined : iso;
}

/**
 * A deadline that was typed: a day, or the last day of what the text names (6月底前, 2027年三季度),
 * or the year alone; null: the text is no date and says what it says. Undefined: it has the
 * form of a day that does not exist.
 */
export function typedDeadline(typed: string, year: number | null): string | null | undefined {
  const text = bareText(typed);
  const parts = partsOf(text, () => year);
  if (parts !== null) return year === null && DAY_OF_YEAR.test(text) ? null : parts.day;
  const [date, ...others] = findDates(text, year);
  const isWhole = others.length === 0 && date?.start === 0 && date.end === text.length;
  if (!isWhole || (date.sense !== 'by' && date.sense !== 'during') || date.last === null) return null;
  return /^\d{4}$/.test(date.last) || dateSerial(date.last) !== null ? date.last : undefined;
}
