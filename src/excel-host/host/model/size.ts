/** Points per pixel at 96 dots per inch; Excel stores widths and heights in whole pixels. */
const PIXEL = 0.75;
/** Pixels of the widest digit of the default font, and of the margin around the text of a column. */
const DIGIT = 7;
const MARGIN = 5;

/** Excel's limits: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MAX_COLUMN_CHARACTERS = 255;
export const ROW_HEIGHT_LIMIT = 409;

/** Rounds points to whole pixels, as Excel does: https://github.com/OfficeDev/office-js/issues/3036 */
export const toPixels = (points: number): number => Math.round(points / PIXEL) * PIXEL;

/** Width in points of a column of a number of characters; below one character the margin shrinks too. */
export const widthOfCharacters = (characters: number): number =>
  (characters < 1
    ? Math.round(characters * (DIGIT + MARGIN))
    : Math.trunc(characters * DIGIT + 0.5) + MARGIN) * PIXEL;

/** Number of characters that fit into a column of a width in points, with two decimals as in Excel. */
export function charactersOfWidth(points: number): number {
  const pixels = Math.round(points / PIXEL);
  const characters = pixels < DIGIT + MARGIN ? pixels / (DIGIT + MARGIN) : (pixels - MARGIN) / DIGIT;
  return Math.round(characters * 100) / 100;
}

export const COLUMN_WIDTH_LIMIT = widthOfCharacters(MAX_COLUMN_CHARACTERS);
