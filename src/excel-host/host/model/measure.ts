import { displayText } from '../number-format/display-text.ts';
import { contains } from '#xlsx/cell-range';
import type { Book, Sheet } from './book.ts';
import { STANDARD_HEIGHT } from './book.ts';
import type { HostCellValue } from './grid.ts';
import { COLUMN_WIDTH_LIMIT, ROW_HEIGHT_LIMIT, toPixels, widthOfCharacters } from './size.ts';
import type { Style } from './style.ts';

/**
 * Estimated size of text, without font metrics. Excel measures the actual font, so fitted
 * widths and heights differ by some points.
 */

/** Width in points: a Chinese character is as wide as the font size, others about half as wide. */
function textWidth(text: string, { fontSize, bold }: Style): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) >= 0x1100 ? 1 : 0.5;
  return ems * fontSize * (bold ? 1.05 : 1);
}

const lineHeight = (fontSize: number): number => fontSize * 1.2;

const linesOf = (value: HostCellValue, { numberFormat }: Style): readonly string[] =>
  displayText(value, numberFormat).split('\n');

const isMerged = ({ merges }: Sheet, row: number, column: number): boolean =>
  merges.some((area) => contains(area, row, column));

/** Width of a column in points, even if it is hidden. */
export const columnWidthInPoints = (sheet: Sheet, column: number): number =>
  sheet.columns.get(column)?.width ?? widthOfCharacters(sheet.standardWidth);

/** Height of a row in points, even if it is hidden: its own height, or that of its text. */
export const rowHeightInPoints = (book: Pick<Book, 'styles'>, sheet: Sheet, row: number): number =>
  sheet.rows.get(row)?.height ?? sheet.rowHeight ?? neededHeight(book, sheet, row);

/**
 * Height of the text of a row; merged cells are ignored
 * (https://github.com/OfficeDev/office-js/issues/1840).
 */
function neededHeight({ styles }: Pick<Book, 'styles'>, sheet: Sheet, row: number): number {
  let needed = STANDARD_HEIGHT;
  const end = sheet.grid.contentWidth(row);
  for (let column = 0; column < end; column += 1) {
    const value = sheet.grid.value(row, column);
    if (value === null || isMerged(sheet, row, column)) continue;
    const style = styles.get(sheet.grid.style(row, column));
    const room = columnWidthInPoints(sheet, column) - 4;
    const lines = style.wrap
      ? linesOf(value, style).reduce(
          (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, style) / room)),
          0,
        )
      : 1;
    needed = Math.max(needed, toPixels(lines * lineHeight(style.fontSize) + 0.75));
  }
  return Math.min(needed, ROW_HEIGHT_LIMIT);
}

/** Width of the widest text of a column; null if there is none. */
export function neededWidth({ styles }: Pick<Book, 'styles'>, sheet: Sheet, column: number): number | null {
  let needed = 0;
  for (let row = 0; row < sheet.grid.height; row += 1) {
    const value = sheet.grid.value(row, column);
    if (value === null || isMerged(sheet, row, column)) continue;
    const style = styles.get(sheet.grid.style(row, column));
    for (const line of linesOf(value, style)) needed = Math.max(needed, textWidth(line, style));
  }
  return needed === 0 ? null : Math.min(toPixels(needed + 5.25), COLUMN_WIDTH_LIMIT);
}
