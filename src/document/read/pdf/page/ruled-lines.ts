import type { Box } from '../drawing/box.ts';

/** The horizontal and vertical lines drawn on a page, from which tables are found. */

/**
 * A horizontal line at y = `position` from x = `from` to x = `to`, or a vertical one with the
 * axes exchanged. Points; y grows downwards.
 */
export interface RuledLine {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

export interface RuledLines {
  readonly horizontal: readonly RuledLine[];
  readonly vertical: readonly RuledLine[];
}

/** A page with more lines than this contains a drawing or a map, not tables. */
const MAX_RULED_LINES = 6000;

/** A stroke is a line in the direction in which it is longer. */
export function ruledLinesOf(strokes: readonly Box[]): RuledLines {
  if (strokes.length > MAX_RULED_LINES) return { horizontal: [], vertical: [] };
  const isHorizontal = ({ left, top, right, bottom }: Box): boolean => bottom - top <= right - left;
  return {
    horizontal: strokes.filter(isHorizontal).map(({ left, top, right, bottom }) => {
      return { position: (top + bottom) / 2, from: left, to: right };
    }),
    vertical: strokes
      .filter((stroke) => !isHorizontal(stroke))
      .map(({ left, top, right, bottom }) => ({ position: (left + right) / 2, from: top, to: bottom })),
  };
}
