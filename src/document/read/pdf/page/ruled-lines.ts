import type { PDFPageProxy } from 'pdfjs-dist';
import { elementAt } from '../../element-at.ts';
import { failAsDamaged } from '../file/guard.ts';
import { transformPoint, IDENTITY, multiplyMatrices } from './matrix.ts';
import type { PdfMatrix } from './matrix.ts';

/** Reads the horizontal and vertical lines drawn on a page, from which tables are found. */

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

/** The operator codes of pdf.js (`OPS`) used here. */
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

/** A filled shape up to this width is a line: Word draws borders as thin rectangles. Points. */
const MAX_LINE_WIDTH = 3;

/** A page with more lines than this contains a drawing or a map, not tables. */
const MAX_RULED_LINES = 6000;

/** Number of coordinates by the code of a path step, as pdf.js packs paths (`DrawOPS`). */
const COORDINATE_COUNTS: readonly number[] = [2, 2, 6, 4, 0];
const MOVE_TO = 0;
const LINE_TO = 1;
const CLOSE = 4;

type Point = readonly [x: number, y: number];

/** Operands as pdf.js passes them; its types declare them as `any`. */
type FormOperands = readonly [matrix?: PdfMatrix | null] | null;
type PathOperands = readonly [paint?: number, paths?: readonly (ArrayLike<number> | null)[]] | null;

/**
 * The lines of a page; none if there are more than `MAX_RULED_LINES`. `transform` maps the
 * coordinates of the file to those of the result.
 * @throws {InputFailure} `input.damaged`
 */
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
    const operands: unknown = argsArray[i];
    if (operator === ops.save) stack.push(current);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      current = stack.pop() ?? current;
    else if (operator === ops.transform) current = multiplyMatrices(current, operands as PdfMatrix);
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(current);
      const [matrix] = (operands as FormOperands) ?? [];
      if (matrix) current = multiplyMatrices(current, matrix);
    } else if (operator === ops.constructPath) {
      const [paint, paths] = (operands as PathOperands) ?? [];
      const path = paths?.[0];
      if (paint !== ops.endPath && path) collector.addPath(path, multiplyMatrices(transform, current));
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

  /** Adds the straight horizontal and vertical steps of a path; a thin closed shape counts as its centre line. */
  addPath(path: ArrayLike<number>, matrix: PdfMatrix): void {
    let shape: Point[] = [];
    for (let i = 0; i < path.length;) {
      const step = elementAt(path, i);
      const count = COORDINATE_COUNTS[step];
      if (count === undefined) return;
      if (step === MOVE_TO) {
        this.#addShape(shape);
        shape = [];
      }
      if (step === MOVE_TO || step === LINE_TO) {
        shape.push(transformPoint(matrix, path[i + 1] ?? NaN, path[i + 2] ?? NaN));
      } else if (step === CLOSE && shape[0]) shape.push(shape[0]);
      else shape = [];
      i += 1 + count;
    }
    this.#addShape(shape);
  }

  #addShape(points: readonly Point[]): void {
    const [first, ...others] = points;
    if (first === undefined || others.length === 0) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= MAX_LINE_WIDTH || right - left <= MAX_LINE_WIDTH) {
      this.#addLine(left, right, top, bottom);
      return;
    }
    let [x1, y1] = first;
    for (const [x2, y2] of others) {
      this.#addLine(Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2));
      [x1, y1] = [x2, y2];
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
