import type { CellValue } from '#xlsx/cell-value';

/** A cell takes no more characters than this; longer text is cut and marked. */
export const MAX_CELL_TEXT = 32767;

const CUT_MARK = '……（超出单元格字数上限，以下从略）';

/** Few texts hold any of these; the rest need no closer look. */
const SUSPECT = /[\uD800-\uDFFF\uFFFE\uFFFF]/;

/** What cannot stand in a cell: halves of a surrogate pair, and two codes XML forbids. */
const UNWRITABLE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/**
 * The text as a cell can hold it. Text that looks like a formula, a date or a
 * number is left alone: it arrives as text because its cell is a text cell.
 */
export function cellText(text: string): string {
  const writable = SUSPECT.test(text) ? text.replace(UNWRITABLE, '\uFFFD') : text;
  if (writable.length <= MAX_CELL_TEXT) return writable;
  const kept = MAX_CELL_TEXT - CUT_MARK.length;
  const last = writable.charCodeAt(kept - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return writable.slice(0, splitsPair ? kept - 1 : kept) + CUT_MARK;
}

/** How one property becomes a cell and comes back; `undefined` = the cell cannot be read. */
export interface CellCodec<T> {
  readonly toCell: (value: T) => CellValue;
  readonly fromCell: (cell: CellValue) => T | undefined;
}

/** A text that is always there; an empty cell is "". */
export const textCell: CellCodec<string> = {
  toCell: (text) => (text === '' ? null : cellText(text)),
  fromCell: (cell) => (cell === null ? '' : String(cell)),
};

/** A text that may be missing; an empty cell is null. */
export const optionalTextCell: CellCodec<string | null> = {
  toCell: (text) => (text === null ? null : textCell.toCell(text)),
  fromCell: (cell) => (cell === null || cell === '' ? null : String(cell)),
};

/** A number that may be missing. Text that is a plain number is taken for one. */
export const optionalNumberCell: CellCodec<number | null> = {
  toCell: (value) => (value !== null && Number.isFinite(value) ? value : null),
  fromCell(cell) {
    if (cell === null || cell === '') return null;
    if (typeof cell === 'number') return cell;
    const trimmed = String(cell).trim();
    return /^[-+]?\d+(?:\.\d+)?$/u.test(trimmed) ? Number(trimmed) : undefined;
  },
};

/** Several names in one cell, separated by 、 as notices print them. */
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

/** Headings from outermost to innermost, one below the other. */
export const pathCell: CellCodec<readonly string[]> = {
  toCell: (items) => (items.length === 0 ? null : cellText(items.join('\n'))),
  fromCell: (cell) => (cell === null ? [] : String(cell).split('\n')),
};

/** A code shown in words; the words are unique. */
export function wordCell<Code extends string>(words: Readonly<Record<Code, string>>): CellCodec<Code> {
  const codes = new Map<CellValue, Code>(
    (Object.entries(words) as [Code, string][]).map(([code, word]) => [word, code]),
  );
  return { toCell: (code) => words[code], fromCell: (cell) => codes.get(cell) };
}

/** Whether a cell still shows what was written into it. */
export function sameCell(seen: CellValue, written: CellValue): boolean {
  if (seen === written) return true;
  const isBlank = (cell: CellValue): boolean => cell === null || cell === '';
  return isBlank(seen) && isBlank(written);
}
