import type { PDFPageProxy } from 'pdfjs-dist';
import { failAsDamaged } from '../file/guard.ts';
import { transformPoint, IDENTITY, multiplyMatrices } from './matrix.ts';
import type { PdfMatrix } from './matrix.ts';

/** A straight line along one axis: at `at`, from `from` to `to`; points, y grows downwards. */
export interface RuledLine {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

export interface RuledLines {
  readonly horizontal: readonly RuledLine[];
  readonly vertical: readonly RuledLine[];
}

/** Numbers pdf.js gives to the operators that matter here. */
export interface PdfOperators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
  readonly showText: number;
}

/** A filled shape this thin is a line, as Word draws its borders. */
const MAX_LINE_WIDTH = 3;

/** A page with more lines than this is a drawing or a map, not a table. */
const MAX_RULED_LINES = 6000;

/** Steps in the path of one shape, as pdf.js packs them: number of coordinates by code. */
const COORDINATE_COUNTS: readonly number[] = [2, 2, 6, 4, 0];
const MOVE_TO = 0;
const LINE_TO = 1;
const CLOSE = 4;

/** The horizontal and vertical lines drawn on a page; none where there are too many to be a table. */
export async function readRuledLines(
  page: PDFPageProxy,
  transform: PdfMatrix,
  ops: PdfOperators,
): Promise<RuledLines> {
  const { fnArray, argsArray } = await failAsDamaged(page.getOperatorList());
  const collector = new RuledLineCollector();
  const stack: PdfMatrix[] = [];
  let current: PdfMatrix = IDENTITY;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as readonly unknown[] | null;
    if (operator === ops.save) stack.push(current);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      current = stack.pop() ?? current;
    else if (operator === ops.transform) current = multiplyMatrices(current, args as unknown as PdfMatrix);
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(current);
      const matrix = args?.[0] as PdfMatrix | null | undefined;
      if (matrix) current = multiplyMatrices(current, matrix);
    } else if (operator === ops.constructPath && args?.[0] !== ops.endPath) {
      const path = (args?.[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
      if (path) collector.addPath(path, multiplyMatrices(transform, current));
    }
  });
  return collector.lines();
}

class RuledLineCollector {
  readonly #horizontal: RuledLine[] = [];
  readonly #vertical: RuledLine[] = [];

  lines(): RuledLines {
    const tooMany = this.#horizontal.length + this.#vertical.length > MAX_RULED_LINES;
    return tooMany
      ? { horizontal: [], vertical: [] }
      : { horizontal: this.#horizontal, vertical: this.#vertical };
  }

  /** Takes each straight step of the path; a closed thin shape counts as its middle line. */
  addPath(path: ArrayLike<number>, matrix: PdfMatrix): void {
    let shape: (readonly [number, number])[] = [];
    for (let i = 0; i < path.length;) {
      const step = path[i] as number;
      const count = COORDINATE_COUNTS[step];
      if (count === undefined) return;
      if (step === MOVE_TO) {
        this.#addShape(shape);
        shape = [];
      }
      if (step === MOVE_TO || step === LINE_TO) {
        shape.push(transformPoint(matrix, path[i + 1] as number, path[i + 2] as number));
      } else if (step === CLOSE && shape[0]) shape.push(shape[0]);
      else shape = [];
      i += 1 + count;
    }
    this.#addShape(shape);
  }

  #addShape(points: readonly (readonly [number, number])[]): void {
    if (points.length < 2) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= MAX_LINE_WIDTH || right - left <= MAX_LINE_WIDTH) {
      this.#addLine(left, right, top, bottom);
      return;
    }
    for (let i = 1; i < points.length; i += 1) {
      const [x1, y1] = points[i - 1] as readonly [number, number];
      const [x2, y2] = points[i] as readonly [number, number];
      this.#addLine(Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2));
    }
  }

  #addLine(left: number, right: number, top: number, bottom: number): void {
    if (bottom - top <= MAX_LINE_WIDTH && right - left > MAX_LINE_WIDTH) {
      this.#horizontal.push({ position: (top + bottom) / 2, from: left, to: right });
    } else if (right - left <= MAX_LINE_WIDTH && bottom - top > MAX_LINE_WIDTH) {
      this.#vertical.push({ position: (left + right) / 2, from: top, to: bottom });
    }
  }
}
