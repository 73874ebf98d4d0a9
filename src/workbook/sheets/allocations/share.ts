import type { CellValue } from '#xlsx/cell-value';
import { toHalfWidth } from '#core/text/width';
import { cellText } from '../../codec/cell.ts';

const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/u;

/**
 * The cell of a district's value: a number where the printed string is one, with or
 * without the unit of the total; else the string.
 */
export function shareCell(printed: string | null, unit: string): CellValue {
  if (printed === null) return null;
  const value = shareNumber(printed, unit);
  return value ?? (printed === '' ? null : cellText(printed));
}

/** The number of a printed value; null where it is not a plain one (≥50%, 若干). */
export function shareNumber(printed: string, unit: string): number | null {
  const bare = toHalfWidth(printed).replace(/[\s,]/gu, '');
  const digits = unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  return PLAIN_NUMBER.test(digits) && !/^-?0\d/u.test(digits) ? Number(digits) : null;
}

/** The value of a district from its cell; null where it is empty or "/". */
export const shareOf = (cell: CellValue): string | null =>
  cell === null || cell === '' || cell === '/' ? null : String(cell);
