import type { CellValue } from '#xlsx/cell-value';
import { cellText } from './cell.ts';

const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/u;

/**
 * What a district's part is in a cell: a number where the printed string is
 * one, with or without the unit of its total behind it; else the string.
 */
export function shareCell(printed: string | null, unit: string): CellValue {
  if (printed === null) return null;
  const value = shareNumber(printed, unit);
  return value ?? (printed === '' ? null : cellText(printed));
}

/** The number of a printed part, null where it is not a plain number (≥50%, 若干). */
export function shareNumber(printed: string, unit: string): number | null {
  const bare = printed.replace(/[\s,，]/gu, '');
  const digits = unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  return PLAIN_NUMBER.test(digits) && !/^-?0\d/u.test(digits) ? Number(digits) : null;
}

/** The printed string for what a person typed into the cell. */
export const shareOf = (cell: CellValue): string | null =>
  cell === null || cell === '' || cell === '/' ? null : String(cell);

/** Key of the row that shows one district of an allocation; positions count from 0. */
export const shareKey = (itemKey: string, position: number): string => `${itemKey}/${position + 1}`;
