import type { Box } from './box.ts';

/** A character as it is drawn on a page; lengths in points, y grows downwards. */
export interface Glyph {
  /** Its text, usually one character; U+FFFD if the file does not say which. */
  readonly text: string;
  /** Whether its text is the number of the glyph, taken for a character. */
  readonly isNumber: boolean;
  /** The point of the baseline at which it begins; in vertical writing the middle of its upper edge. */
  readonly x: number;
  readonly y: number;
  /** The direction of writing, a vector of length 1. */
  readonly dx: number;
  readonly dy: number;
  /** How far it extends in the direction of writing. */
  readonly width: number;
  /** Font size. */
  readonly size: number;
  /** Whether its font is for vertical writing. */
  readonly vertical: boolean;
  /** Its place in the order of drawing, in which the fills of the page have places too. */
  readonly order: number;
  /** Whether it is drawn without colour, as the text layer of a scan is. */
  readonly invisible: boolean;
  /** Fill colour as #rrggbb; null if it is a pattern. */
  readonly colour: string | null;
  /** Outside of this rectangle nothing is shown; null if all is. */
  readonly clip: Box | null;
  /** Whether it belongs to a layer that is switched off. */
  readonly inHiddenLayer: boolean;
}

/** What a glyph without a known character is read as. */
export const UNKNOWN_CHARACTER = '\uFFFD';

/** The middle of a glyph. */
export function middleOf({ x, y, dx, dy, width, size, vertical }: Glyph): readonly [number, number] {
  // The middle of a horizontal character is above its baseline; that of a vertical one is on its line.
  const up = vertical ? 0 : 0.35 * size;
  return [x + (dx * width) / 2 + dy * up, y + (dy * width) / 2 - dx * up];
}
