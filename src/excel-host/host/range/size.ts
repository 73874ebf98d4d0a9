import { type Book, type Sheet, STANDARD_HEIGHT } from '../model/book.ts';
import { columnWidthInPoints, rowHeightInPoints } from '../model/measure.ts';
import { widthOfCharacters } from '../model/size.ts';

/** Displayed width of a column in points; 0 if it is hidden. */
const shownWidth = (sheet: Sheet, column: number): number =>
  sheet.columns.get(column)?.hidden === true ? 0 : columnWidthInPoints(sheet, column);

const shownHeight = (book: Book, sheet: Sheet, row: number): number =>
  sheet.rows.get(row)?.hidden === true ? 0 : rowHeightInPoints(book, sheet, row);

/** Width in points of the columns from `from` to before `to`. */
export function widthBetween(sheet: Sheet, from: number, to: number): number {
  const standard = widthOfCharacters(sheet.standardWidth);
  let width = (to - from) * standard;
  for (const column of sheet.columns.keys())
    if (column >= from && column < to) width += shownWidth(sheet, column) - standard;
  return width;
}

/** Height in points of the rows from `from` to before `to`. */
export function heightBetween(book: Book, sheet: Sheet, from: number, to: number): number {
  const standard = sheet.rowHeight ?? STANDARD_HEIGHT;
  let height = 0;
  const filled = Math.max(from, Math.min(to, sheet.grid.height));
  for (let row = from; row < filled; row += 1) height += shownHeight(book, sheet, row);
  height += (to - filled) * standard;
  for (const row of sheet.rows.keys())
    if (row >= filled && row < to) height += shownHeight(book, sheet, row) - standard;
  return height;
}
