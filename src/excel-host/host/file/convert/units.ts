/** Points per character of column width in a file: seven pixels at 96 dots per inch. */
export const POINTS_PER_CHARACTER = 5.25;

const PIXEL = 0.75;
const INCH = 72;

/** Column width in points → width in a file. */
export const charactersOf = (points: number): number => points / POINTS_PER_CHARACTER;

/** Width in a file → column width in points, in whole pixels as in Excel. */
export const pointsOf = (characters: number): number =>
  Math.round((characters * POINTS_PER_CHARACTER) / PIXEL) * PIXEL;

/** Points → inches, without rounding noise. */
export const inchesOf = (points: number): number => roundedTo(points / INCH, 13);

export const pointsOfInches = (inches: number): number => roundedTo(inches * INCH, 12);

const roundedTo = (number: number, digits: number): number => Number(number.toPrecision(digits));

/** "#RRGGBB" → "RRGGBB" as in a file. */
export const fileColor = (color: string): string => color.replace('#', '').toUpperCase();

/** Colour of a file → "#RRGGBB"; black if there is none. */
export const hostColor = (rgb: string | null | undefined, otherwise = '#000000'): string =>
  rgb === null || rgb === undefined ? otherwise : `#${rgb.toUpperCase()}`;

/** The key of a value in a table. */
export const keyFor = <T>(values: Readonly<Record<string, T>>, value: T): string | undefined =>
  Object.keys(values).find((key) => values[key] === value);
