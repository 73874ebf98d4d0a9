import type { CellCodec } from './cell.ts';
import { optionalTextCell } from './cell.ts';

const DAY_MS = 86_400_000;
/** Day 0 of Excel's 1900 date system, for dates from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900. Serial numbers before it are off by one, since Excel has a 29 February 1900. */
const FIRST_SOUND_SERIAL = 61;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Serial number of an ISO date; null for other texts and for dates that do not exist (2026-02-30). */
export function dateSerial(iso: string): number | null {
  const parts = ISO_DATE.exec(iso);
  if (!parts) return null;
  const ms = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const serial = (ms - EPOCH) / DAY_MS;
  return serial >= FIRST_SOUND_SERIAL && isoDate(serial) === iso ? serial : null;
}

/** ISO date of a serial number; the time of day is ignored. */
export function isoDate(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < FIRST_SOUND_SERIAL || day > LAST_SERIAL) return null;
  return new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10);
}

/** A deadline: an ISO date is a date cell; a year ("2027") or other wording is text. */
export const deadlineCell: CellCodec<string | null> = {
  toCell: (deadline) =>
    deadline === null ? null : (dateSerial(deadline) ?? optionalTextCell.toCell(deadline)),
  fromCell: (cell) =>
    typeof cell === 'number' && cell >= FIRST_SOUND_SERIAL && !isYear(cell)
      ? (isoDate(cell) ?? undefined)
      : optionalTextCell.fromCell(cell),
};

/** Whether a number is meant as a year (2027), not as a day in 1905. */
const isYear = (cell: number): boolean => Number.isInteger(cell) && cell >= 1900 && cell <= 2200;
