import type { CellValue } from '#xlsx/cell-value';
import { FORMATS } from '../../model/cell-style.ts';

/** Texts Excel takes as they are in any cell: nothing that begins with a Chinese character is a number or a formula. */
const PLAIN_TEXT = /^\p{Script=Han}/u;

/**
 * A value as it must be handed to Excel so that the cell holds just this: what is
 * put into `values` is read as if typed, so a text that may be taken for a number,
 * a date or a formula gets an apostrophe, unless its cell is formatted as text.
 */
export function cellInput(value: CellValue, format: string): CellValue {
  if (typeof value !== 'string' || value === '') return value;
  // An apostrophe in front is taken away even in a text cell.
  const first = value.charCodeAt(0);
  const isSafe = format === FORMATS.text ? first !== APOSTROPHE : isChinese(first) || PLAIN_TEXT.test(value);
  return isSafe ? value : `'${value}`;
}

const APOSTROPHE = 0x27;

/** The usual characters, told without an expression. */
const isChinese = (unit: number): boolean => unit >= 0x4e00 && unit < 0xa000;
