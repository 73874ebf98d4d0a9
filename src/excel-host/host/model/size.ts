/** Points of a pixel at 96 dots per inch; Excel keeps widths and heights in whole pixels. */
const PIXEL = 0.75;
/** Pixels of the widest digit of the plain font, and of the margin around a column's text. */
const DIGIT = 7;
const MARGIN = 5;

/** Excel's limits: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const MAX_COLUMN_CHARACTERS = 255;
export const MAX_ROW_HEIGHT = 409;

/** Points as Excel keeps them: https://github.com/OfficeDev/office-js/issues/3036 */
export const toPixels = (points: number): number => Math.round(points / PIXEL) * PIXEL;

/** Width in points of a column of so many characters; below one character the margin shrinks with it. */
export const widthOfCharacters = (characters: number): number =>
  (characters < 1
    ? Math.round(characters * (DIGIT + MARGIN))
    : Math.trunc(characters * DIGIT + 0.5) + MARGIN) * PIXEL;

/** Characters a column of so many points holds, to two places, as Excel shows its width. */
export function charactersOfWidth(points: number): number {
  const pixels = Math.round(points / PIXEL);
  const characters = pixels < DIGIT + MARGIN ? pixels / (DIGIT + MARGIN) : (pixels - MARGIN) / DIGIT;
  return Math.round(characters * 100) / 100;
}

export const MAX_COLUMN_WIDTH = widthOfCharacters(MAX_COLUMN_CHARACTERS);
