import type { CellValue } from '#xlsx/cell-value';
import { FORMATS } from '../../model/cell-style.ts';

/** Texts that Excel never converts: nothing that begins with a Chinese character is a number, date or formula. */
const PLAIN_TEXT = /^\p{Script=Han}/u;

/**
 * The input after which a cell contains exactly this value. Excel parses `values` as if
 * they were typed, so a text that it might read as a number, a date or a formula gets an
 * apostrophe, unless the cell has the number format Text.
 */
export function cellInput(value: CellValue, format: string): CellValue {
  if (typeof value !== 'string' || value === '') return value;
  // Excel removes a leading apostrophe even in a text cell.
  const first = value.charCodeAt(0);
  const isSafe = format === FORMATS.text ? first !== APOSTROPHE : isChinese(first) || PLAIN_TEXT.test(value);
  return isSafe ? value : `'${value}`;
}

const APOSTROPHE = 0x27;

/** The common Chinese characters; faster than the regular expression. */
const isChinese = (unit: number): boolean => unit >= 0x4e00 && unit < 0xa000;
