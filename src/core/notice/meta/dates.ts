import { parseChineseOrdinal } from '../paragraphs/ordinal.ts';

const YEAR_DIGITS = '〇○零一二三四五六七八九';

/** A year printed as 2024 or 二〇二四; NaN if it is none. */
function yearOf(printed: string): number {
  if (/^\d{4}$/.test(printed)) return Number(printed);
  const digits = [...printed].map((char) =>
    char === '○' || char === '零' ? 0 : YEAR_DIGITS.replace('○', '').replace('零', '').indexOf(char),
  );
  return digits.some((digit) => digit < 0) ? Number.NaN : Number(digits.join(''));
}

const numberOf = (printed: string): number =>
  /^\d+$/.test(printed) ? Number(printed) : parseChineseOrdinal(printed);

const FULL =
  /(\d{4}|[〇○零一二三四五六七八九]{4})(?:年|-|\/|\.)(\d{1,2}|[一二三四五六七八九十]{1,3})(?:月|-|\/|\.)(\d{1,2}|[一二三四五六七八九十]{1,3})日?/;

const ONLY = new RegExp(`^${FULL.source}$`);

const pad = (value: number): string => String(value).padStart(2, '0');

/** ISO date; null unless the year is 1949–2100, the month 1–12 and the day 1–31. */
export function validIsoDate(year: number, month: number, day: number): string | null {
  const valid = year >= 1949 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return valid ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The first full date in a text (2024年3月6日 · 二〇二四年三月六日 · 2020-02-27) as an ISO date, or null. */
export function readPrintedDate(text: string): string | null {
  const [, year = '', month = '', day = ''] = FULL.exec(text) ?? [];
  return year === '' ? null : validIsoDate(yearOf(year), numberOf(month), numberOf(day));
}

/** Whether the text consists of a date only. */
export const isDateOnly = (text: string): boolean => ONLY.test(text);
