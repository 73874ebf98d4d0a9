import { memoize } from '#core/text/memoize';
import { toHalfWidth } from '#core/text/width';
import type { CellValue } from '#xlsx/cell-value';

/** A longer text is no title. */
const LONGEST = 100;
/** White space of all kinds, and characters that are not seen. */
const BLANKS = /[\s\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF]/gu;
/** Marks that people put beside a title: required, noted. */
const MARKS = /[*★☆※•:]/gu;
/** A remark in brackets: 进展情况（500字以内）. */
const REMARK = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/gu;

const plain = memoize((text) => toHalfWidth(text.replace(BLANKS, '')));
const bare = memoize((text) => plain(text).replace(REMARK, '').replace(MARKS, ''));

const isShort = (cell: CellValue | undefined): cell is string =>
  typeof cell === 'string' && cell.length <= LONGEST;

/** A title without white space, line breaks and differences of width; "" where the cell has none. */
export const plainTitle = (cell: CellValue | undefined): string => (isShort(cell) ? plain(cell) : '');

/** A `plainTitle` without remarks in brackets and marks beside it. */
export const bareTitle = (cell: CellValue | undefined): string => (isShort(cell) ? bare(cell) : '');

/** Whether a cell shows a title, apart from white space, line breaks, widths, and remarks in brackets. */
export const isTitle = (cell: CellValue | undefined, title: string): boolean =>
  bareTitle(cell) !== '' && bareTitle(cell) === bareTitle(title);
