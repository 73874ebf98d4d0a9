/** Points of one character of a column's width in a file: seven pixels at 96 dots per inch. */
export const POINTS_PER_CHARACTER = 5.25;

const PIXEL = 0.75;
const INCH = 72;

/** Width in a file of a column of so many points. */
export const charactersOf = (points: number): number => points / POINTS_PER_CHARACTER;

/** Points of a column of such a width in a file, in whole pixels as Excel keeps them. */
export const pointsOf = (characters: number): number =>
  Math.round((characters * POINTS_PER_CHARACTER) / PIXEL) * PIXEL;

/** A length in inches, without the dust of dividing. */
export const inchesOf = (points: number): number => tidy(points / INCH, 13);

export const pointsOfInches = (inches: number): number => tidy(inches * INCH, 12);

const tidy = (number: number, digits: number): number => Number(number.toPrecision(digits));

/** "#RRGGBB" as a file writes it. */
export const bareColor = (color: string): string => color.replace('#', '').toUpperCase();

/** A colour of a file as the client names it; without one, black. */
export const namedColor = (rgb: string | null | undefined, otherwise = '#000000'): string =>
  rgb === null || rgb === undefined ? otherwise : `#${rgb.toUpperCase()}`;

/** The key a value stands under. */
export const keyFor = <T>(values: Readonly<Record<string, T>>, value: T): string | undefined =>
  Object.keys(values).find((key) => values[key] === value);
