import { elementAt } from '../../element-at.ts';
import type { Box } from './box.ts';
import { transformPoint } from './matrix.ts';
import type { PdfMatrix } from './matrix.ts';

/** The straight parts of paths, as pdf.js packs them (`DrawOPS`). */

/** A filled shape up to this width is a line: Word draws borders as thin rectangles. Points. */
const MAX_LINE_WIDTH = 3;

/** Number of coordinates by the code of a path step. */
const COORDINATE_COUNTS: readonly number[] = [2, 2, 6, 4, 0];
const MOVE_TO = 0;
const LINE_TO = 1;
const CLOSE = 4;

type Point = readonly [x: number, y: number];

/** The horizontal and vertical steps of a path; a thin closed shape is one of them. */
export function straightStrokes(path: ArrayLike<number>, matrix: PdfMatrix): readonly Box[] {
  return shapesOf(path, matrix).flatMap(strokesOfShape);
}

/** Whether a path is one rectangle with horizontal and vertical sides. */
export function isRectangle(path: ArrayLike<number>, matrix: PdfMatrix): boolean {
  const shapes = shapesOf(path, matrix);
  const [points] = shapes;
  if (shapes.length !== 1 || points === undefined || points.length < 4 || points.length > 6) return false;
  return points.every((point, i) => {
    const before = i === 0 ? point : elementAt(points, i - 1);
    return Math.abs(point[0] - before[0]) < 0.1 || Math.abs(point[1] - before[1]) < 0.1;
  });
}

/** The corners of the parts of a path, without those before a curve. */
function shapesOf(path: ArrayLike<number>, matrix: PdfMatrix): readonly (readonly Point[])[] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  const end = (): void => {
    if (shape.length > 1) shapes.push(shape);
    shape = [];
  };
  for (let i = 0; i < path.length;) {
    const step = elementAt(path, i);
    const count = COORDINATE_COUNTS[step];
    if (count === undefined) break;
    if (step === MOVE_TO) end();
    if (step === MOVE_TO || step === LINE_TO)
      shape.push(transformPoint(matrix, path[i + 1] ?? NaN, path[i + 2] ?? NaN));
    else if (step === CLOSE && shape[0]) shape.push(shape[0]);
    else shape = [];
    i += 1 + count;
  }
  end();
  return shapes;
}

function strokesOfShape(points: readonly Point[]): readonly Box[] {
  const box = boxAround(points);
  if (box.bottom - box.top <= MAX_LINE_WIDTH || box.right - box.left <= MAX_LINE_WIDTH)
    return isLong(box) ? [box] : [];
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    if (before === undefined) return [];
    const step = boxAround([before, point]);
    const isStraight = step.bottom - step.top <= MAX_LINE_WIDTH || step.right - step.left <= MAX_LINE_WIDTH;
    return isStraight && isLong(step) ? [step] : [];
  });
}

const isLong = (box: Box): boolean =>
  box.right - box.left > MAX_LINE_WIDTH || box.bottom - box.top > MAX_LINE_WIDTH;

/** Loops, since a path may have more points than a call can have arguments. */
function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}
