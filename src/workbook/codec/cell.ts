import { toHalfWidth } from '#core/text/width';
import type { CellValue } from '#xlsx/cell-value';

/** Greatest number of characters of a cell; longer text is cut and marked. */
export const MAX_CELL_TEXT = 32767;

const CUT_MARK = '……（超出单元格字数上限，以下从略）';

/** Matches texts that may have unwritable characters; few do, so it saves the replacement. */
const SUSPECT = /[\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Characters that a cell cannot have: lone surrogates, and two codes that XML forbids. */
const UNWRITABLE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/**
 * The text as a cell can have it. Text that looks like a formula, a date or a number
 * needs nothing: the cells of texts are formatted as text.
 */
export function cellText(text: string): string {
  const writable = SUSPECT.test(text) ? text.replace(UNWRITABLE, '\uFFFD') : text;
  if (writable.length <= MAX_CELL_TEXT) return writable;
  const length = MAX_CELL_TEXT - CUT_MARK.length;
  const last = writable.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return writable.slice(0, splitsPair ? length - 1 : length) + CUT_MARK;
}

/** Converts a property to a cell and back; `undefined`: the cell cannot be read as one. */
export interface CellCodec<T> {
  readonly toCell: (value: T) => CellValue;
  readonly fromCell: (cell: CellValue) => T | undefined;
}

/** The text that Excel shows for a cell without a number format: 0.3, TRUE; "" where it is empty. */
export const shownText = (cell: CellValue): string => {
  if (typeof cell === 'number') return String(Number(cell.toPrecision(SHOWN_DIGITS)));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell ?? '';
};

/** Digits that Excel keeps of a number. */
const SHOWN_DIGITS = 15;

/** A text; an empty cell is "". */
export const textCell: CellCodec<string> = {
  toCell: (text) => (text === '' ? null : cellText(text)),
  fromCell: shownText,
};

/** A text or null, which is an empty cell. */
export const optionalTextCell: CellCodec<string | null> = {
  toCell: (text) => (text === null ? null : textCell.toCell(text)),
  fromCell: (cell) => (cell === null || cell === '' ? null : shownText(cell)),
};

/** 1234, 1,234.5: commas only between groups of three digits. */
const NUMBER_TEXT = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/** A number or null, which is an empty cell. Text of a plain number is read as one, also 1,234 and １２. */
export const optionalNumberCell: CellCodec<number | null> = {
  toCell: (value) => (value !== null && Number.isFinite(value) ? value : null),
  fromCell(cell) {
    if (cell === null || cell === '') return null;
    if (typeof cell === 'number') return cell;
    const bare = toHalfWidth(String(cell)).trim();
    if (bare === '') return null;
    return NUMBER_TEXT.test(bare) ? Number(bare.replaceAll(',', '')) : undefined;
  },
};

/** Names in one cell, separated by 、 as in notices. */
export const listCell: CellCodec<readonly string[]> = {
  toCell: (items) => (items.length === 0 ? null : cellText(items.join('、'))),
  fromCell: (cell) =>
    cell === null
      ? []
      : String(cell)
          .split(/[、\n]/u)
          .map((item) => item.trim())
          .filter((item) => item !== ''),
};

/** Headings from outermost to innermost, one a line. */
export const pathCell: CellCodec<readonly string[]> = {
  toCell: (items) => (items.length === 0 ? null : cellText(items.join('\n'))),
  fromCell: (cell) => (cell === null ? [] : String(cell).split('\n')),
};

/** A code shown by its word; words must be unique. */
export function wordCell<Code extends string>(words: Readonly<Record<Code, string>>): CellCodec<Code> {
  const codes = new Map<CellValue, Code>(
    (Object.entries(words) as [Code, string][]).map(([code, word]) => [word, code]),
  );
  return { toCell: (code) => words[code], fromCell: (cell) => codes.get(cell) };
}
