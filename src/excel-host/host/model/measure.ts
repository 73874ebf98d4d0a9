import { shownText } from '../text/show.ts';
import { contains } from '#xlsx/cell-range';
import type { Book, Sheet } from './book.ts';
import { STANDARD_HEIGHT } from './book.ts';
import type { CellValue } from './grid.ts';
import { MAX_COLUMN_WIDTH, MAX_ROW_HEIGHT, toPixels, widthOfCharacters } from './size.ts';
import type { Style } from './style.ts';

/*
 * How much room text takes, estimated: no font is at hand here. Excel measures the
 * real one, so what it fits by itself differs by some points.
 */

/** Width in points: characters of Chinese are as wide as the font is high, others about half. */
function textWidth(text: string, { fontSize, bold }: Style): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) >= 0x1100 ? 1 : 0.5;
  return ems * fontSize * (bold ? 1.05 : 1);
}

const lineHeight = (fontSize: number): number => fontSize * 1.2;

const linesOf = (value: CellValue, { numberFormat }: Style): readonly string[] =>
  shownText(value, numberFormat).split('\n');

const isMerged = ({ merges }: Sheet, row: number, column: number): boolean =>
  merges.some((area) => contains(area, row, column));

/** Width of a column in points, hidden or not. */
export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.columns.get(column)?.width ?? widthOfCharacters(sheet.standardWidth);

/** Height of a row in points, hidden or not: its own, or what its text needs. */
export const rowHeight = (book: Pick<Book, 'styles'>, sheet: Sheet, row: number): number =>
  sheet.rows.get(row)?.height ?? sheet.rowHeight ?? neededHeight(book, sheet, row);

/** What the text of a row needs; merged cells do not count (https://github.com/OfficeDev/office-js/issues/1840). */
export function neededHeight({ styles }: Pick<Book, 'styles'>, sheet: Sheet, row: number): number {
  let needed = STANDARD_HEIGHT;
  const end = sheet.grid.contentWidth(row);
  for (let column = 0; column < end; column += 1) {
    const value = sheet.grid.value(row, column);
    if (value === null || isMerged(sheet, row, column)) continue;
    const style = styles.get(sheet.grid.style(row, column));
    const room = columnWidth(sheet, column) - 4;
    const lines = style.wrap
      ? linesOf(value, style).reduce(
          (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, style) / room)),
          0,
        )
      : 1;
    needed = Math.max(needed, toPixels(lines * lineHeight(style.fontSize) + 0.75));
  }
  return Math.min(needed, MAX_ROW_HEIGHT);
}

/** What the widest text of a column needs; null where it holds none. */
export function neededWidth({ styles }: Pick<Book, 'styles'>, sheet: Sheet, column: number): number | null {
  let needed = 0;
  for (let row = 0; row < sheet.grid.height; row += 1) {
    const value = sheet.grid.value(row, column);
    if (value === null || isMerged(sheet, row, column)) continue;
    const style = styles.get(sheet.grid.style(row, column));
    for (const line of linesOf(value, style)) needed = Math.max(needed, textWidth(line, style));
  }
  return needed === 0 ? null : Math.min(toPixels(needed + 5.25), MAX_COLUMN_WIDTH);
}
