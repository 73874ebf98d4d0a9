const DAY = 86_400_000;
/** Day 0; 29 February 1900, which never was, is day 60 (see typed/serial.ts). */
const EPOCH = Date.UTC(1899, 11, 31);
/** 31 December 9999. */
const LAST = 2_958_465;

/** Parts of a day's number; null where there is no such day. */
export function dayOf(
  serial: number,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST) return null;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole > 60 ? whole - 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Number of a day; months and days beyond the year or the month count on. Null: before 1900 or after 9999. */
export function serialOf(year: number, month: number, day: number): number | null {
  // Date.UTC takes years below 100 as of the last century.
  const time = Date.UTC(year + 400, month - 1, 1);
  const first = Math.round((time - EPOCH) / DAY) - DAYS_OF_400_YEARS;
  const serial = (first < 60 ? first : first + 1) + day - 1;
  return serial < 0 || serial > LAST ? null : serial;
}

/** The calendar repeats every 400 years. */
const DAYS_OF_400_YEARS = 146_097;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
