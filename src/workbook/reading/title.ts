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

/** A title without white space, line breaks and differences of width; "" where the cell has none. */
export const plainTitle = (cell: CellValue | undefined): string =>
  typeof cell === 'string' && cell.length <= LONGEST ? toHalfWidth(cell.replace(BLANKS, '')) : '';

/** A `plainTitle` without remarks in brackets and marks beside it. */
export const bareTitle = (cell: CellValue | undefined): string =>
  plainTitle(cell).replace(REMARK, '').replace(MARKS, '');

/** Whether a cell shows a title, apart from white space, line breaks, widths, and remarks in brackets. */
export const isTitle = (cell: CellValue | undefined, title: string): boolean =>
  bareTitle(cell) !== '' && bareTitle(cell) === bareTitle(title);
