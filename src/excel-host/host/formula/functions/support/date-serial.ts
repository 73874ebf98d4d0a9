const DAY = 86_400_000;
/** Day 0. Day 60 is 29 February 1900, which did not exist (see cell-input/serial.ts). */
const EPOCH = Date.UTC(1899, 11, 31);
/** 31 December 9999. */
const LAST = 2_958_465;

/** Year, month and day of an Excel date number; null outside the calendar. */
export function serialToDate(
  serial: number,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST) return null;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole > 60 ? whole - 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Excel date number of a day. Months above 12 and days beyond the month run over, as in
 * DATE. Null: before 1900 or after 9999. Compare `daySerial`, which accepts existing days
 * only.
 */
export function dateToSerial(year: number, month: number, day: number): number | null {
  // Date.UTC interprets years below 100 as of the twentieth century.
  const time = Date.UTC(year + 400, month - 1, 1);
  const first = Math.round((time - EPOCH) / DAY) - DAYS_OF_400_YEARS;
  const serial = (first < 60 ? first : first + 1) + day - 1;
  return serial < 0 || serial > LAST ? null : serial;
}

/** The calendar repeats every 400 years. */
const DAYS_OF_400_YEARS = 146_097;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
