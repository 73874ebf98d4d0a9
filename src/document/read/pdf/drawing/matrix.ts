import type { Box } from './box.ts';

/** An affine transformation as in pdf files: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type PdfMatrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: PdfMatrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `inner` first and `outer` to its result. */
export function multiplyMatrices(outer: PdfMatrix, inner: PdfMatrix): PdfMatrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function transformPoint(
  [a, b, c, d, e, f]: PdfMatrix,
  x: number,
  y: number,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The rectangle around a transformed rectangle, which is given by two opposite corners. */
export function transformCorners(
  matrix: PdfMatrix,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): Box {
  const corners = [
    transformPoint(matrix, x1, y1),
    transformPoint(matrix, x2, y1),
    transformPoint(matrix, x1, y2),
    transformPoint(matrix, x2, y2),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
