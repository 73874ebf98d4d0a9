import type { CellCodec } from './cell.ts';
import { optionalTextCell } from './cell.ts';

const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system, set so that every date from March 1900 on is right. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Before this serial number Excel's calendar counts a day that never was. */
const FIRST_SOUND_SERIAL = 61;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Serial number of an ISO date; null for anything else, also 2026-02-30. */
export function dateSerial(iso: string): number | null {
  const parts = ISO_DATE.exec(iso);
  if (!parts) return null;
  const ms = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const serial = (ms - EPOCH) / DAY_MS;
  return serial >= FIRST_SOUND_SERIAL && isoDate(serial) === iso ? serial : null;
}

/** ISO date of a serial number; the time of day is dropped. */
export function isoDate(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < FIRST_SOUND_SERIAL || day > LAST_SERIAL) return null;
  return new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10);
}

/** An ISO date becomes a date; a year ("2027") or other wording stays text. */
export const deadlineCell: CellCodec<string | null> = {
  toCell: (deadline) =>
    deadline === null ? null : (dateSerial(deadline) ?? optionalTextCell.toCell(deadline)),
  fromCell: (cell) =>
    typeof cell === 'number' && cell >= FIRST_SOUND_SERIAL && !isYear(cell)
      ? (isoDate(cell) ?? undefined)
      : optionalTextCell.fromCell(cell),
};

/** A bare year typed into a date cell is meant as a year, not as a day in 1905. */
const isYear = (cell: number): boolean => Number.isInteger(cell) && cell >= 1900 && cell <= 2200;
