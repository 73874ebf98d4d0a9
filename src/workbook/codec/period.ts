import { parsePeriod } from '#core/reporting/period';
import { parseHanNumeral } from '#core/text/numeral';
import { toHalfWidth } from '#core/text/width';
import type { CellValue } from '#xlsx/cell-value';
import { cellText } from './cell.ts';
import { isoDate } from './date.ts';

/** Texts after a year, with the suffix of the period they mean; "": the whole year. */
const PARTS: readonly (readonly [RegExp, (first: string) => string])[] = [
  [/^(?:全年|年度|年)?$/, () => ''],
  [/^(?:上半年|H1)$/, () => '-H1'],
  [/^(?:下半年|H2)$/, () => '-H2'],
  [/^(?:前三季度)$/, () => '-Q3'],
  [/^Q([1-4])$/, (quarter) => `-Q${quarter}`],
  [/^第?([1-4])季度$/, (quarter) => `-Q${quarter}`],
  [/^第?([一二三四])季度$/, (quarter) => `-Q${String(parseHanNumeral(quarter))}`],
  // Months from January on are named by the last one.
  [/^0?1月?[-—–~至到]{1,2}(\d{1,2})月份?$/, monthPart],
  [/^(\d{1,2})(?:月份?)?$/, monthPart],
  [/^([一二三四五六七八九十]{1,2})月份?$/, (month) => monthPart(String(parseHanNumeral(month)))],
  // A day means its month.
  [/^(\d{1,2})[-/.月]\d{1,2}日?$/, monthPart],
];
/** The range of serial numbers read as dates: 1 January 2000 to 31 December 2100. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_415;
const YEAR = /^(\d{4})(?:年度?|[-/.])?/;

function monthPart(month: string): string {
  const number = Number(month);
  return number >= 1 && number <= 12 ? `-${String(number).padStart(2, '0')}` : '?';
}

/** Whether a number may have been typed as 2026.10, which Excel makes 2026.1. */
const mayBeOctober = (cell: number): boolean => /^\d{4}\.1$/.test(String(cell));

/**
 * The period of a cell in the form of the records: 2026, 2026-H1, 2026-Q2, 2026-06.
 * Read are also 2026年6月, 2026.6, 2026/6, 1-6月, 6月, 上半年, 二季度, a day of the month, and
 * the serial number of a date. Other texts are returned as they are; null where empty.
 *
 * @param year Of the notice, for texts without one.
 */
export function periodOfCell(cell: CellValue, year: number | null): string | null {
  if (cell === null) return null;
  if (typeof cell === 'number') {
    if (cell >= FIRST_SERIAL && cell <= LAST_SERIAL) return isoDate(cell)?.slice(0, 7) ?? String(cell);
    return mayBeOctober(cell) ? String(cell) : periodOfText(String(cell), year);
  }
  const text = String(cell).trim();
  return text === '' ? null : periodOfText(text, year);
}

function periodOfText(text: string, ownYear: number | null): string {
  const bare = toHalfWidth(text).replace(/\s/g, '').toUpperCase();
  if (parsePeriod(bare) !== null) return bare;
  const printed = YEAR.exec(bare);
  const year = printed?.[1] ?? (ownYear === null ? null : String(ownYear));
  const rest = bare.slice(printed?.[0].length ?? 0);
  if (year === null || (printed === null && rest === '')) return text;
  for (const [form, partOf] of PARTS) {
    const found = form.exec(rest);
    if (found === null) continue;
    const period = `${year}${partOf(found[1] ?? '')}`;
    return parsePeriod(period) === null ? text : period;
  }
  return text;
}

/** The cell of a period. A text that would be read as another period is written as the number it came from. */
export function periodCell(period: string | null): CellValue {
  if (period === null) return null;
  const text = cellText(period);
  const number = Number(text);
  return mayBeOctober(number) && String(number) === text ? number : text;
}
