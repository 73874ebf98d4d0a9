const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 31);

/**
 * Excel number of an existing day, 1 for 1 January 1900; null for days that do not exist or
 * that Excel does not support. 60 is 29 February 1900, which did not exist: Excel keeps it
 * for compatibility with Lotus 1-2-3
 * (learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year).
 */
export function daySerial(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (year === 1900 && month === 2 && day === 29) return 60;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  const days = Math.round((time - EPOCH) / DAY);
  return days < 60 ? days : days + 1;
}

/**
 * A year with two digits: 00–29 are in this century, the others in the last
 * (support.microsoft.com, "Change the date system, format, or two-digit year
 * interpretation").
 */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};
