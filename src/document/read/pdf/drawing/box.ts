/** A rectangle in points; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part that two rectangles share; null where they share none. */
export function sharedBox(a: Box, b: Box): Box | null {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return left > right || top > bottom ? null : { left, top, right, bottom };
}

/** Whether a point is in a rectangle or within `slack` of it. */
export const boxHolds = (box: Box, x: number, y: number, slack = 0): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;

/** A quarter turn of a page, clockwise: 0, 90, 180 or 270 degrees. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** Where a point of a page of this size is after the page was turned. */
export function turnPoint(
  turn: QuarterTurn,
  { width, height }: { readonly width: number; readonly height: number },
  x: number,
  y: number,
): readonly [number, number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 90:
      return [height - y, x];
    case 180:
      return [width - x, height - y];
    case 270:
      return [y, width - x];
  }
}

/** Where a rectangle of a page of this size is after the page was turned. */
export function turnBox(
  turn: QuarterTurn,
  size: { readonly width: number; readonly height: number },
  box: Box,
): Box {
  const [x1, y1] = turnPoint(turn, size, box.left, box.top);
  const [x2, y2] = turnPoint(turn, size, box.right, box.bottom);
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}
