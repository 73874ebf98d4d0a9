import type { PDFPageProxy } from 'pdfjs-dist';
import { fromFile } from './guard.ts';
import { apply, IDENTITY, multiply } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** A straight line along one axis: at `at`, from `from` to `to`; points, y grows downwards. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageRules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Numbers pdf.js gives to the operators that matter here. */
export interface Operators {
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
const THIN = 3;

/** A page with more lines than this is a drawing or a map, not a table. */
const MOST_RULES = 6000;

/** Steps in the path of one shape, as pdf.js packs them: number of coordinates by code. */
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0];
const MOVE_TO = 0;
const LINE_TO = 1;
const CLOSE = 4;

/** The horizontal and vertical lines drawn on a page; none where there are too many to be a table. */
export async function readRules(page: PDFPageProxy, transform: Matrix, ops: Operators): Promise<PageRules> {
  const { fnArray, argsArray } = await fromFile(page.getOperatorList());
  const collector = new RuleCollector();
  const stack: Matrix[] = [];
  let current: Matrix = IDENTITY;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as readonly unknown[] | null;
    if (operator === ops.save) stack.push(current);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      current = stack.pop() ?? current;
    else if (operator === ops.transform) current = multiply(current, args as unknown as Matrix);
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(current);
      const matrix = args?.[0] as Matrix | null | undefined;
      if (matrix) current = multiply(current, matrix);
    } else if (operator === ops.constructPath && args?.[0] !== ops.endPath) {
      const path = (args?.[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
      if (path) collector.addPath(path, multiply(transform, current));
    }
  });
  return collector.rules();
}

class RuleCollector {
  readonly #horizontal: Rule[] = [];
  readonly #vertical: Rule[] = [];

  rules(): PageRules {
    const tooMany = this.#horizontal.length + this.#vertical.length > MOST_RULES;
    return tooMany
      ? { horizontal: [], vertical: [] }
      : { horizontal: this.#horizontal, vertical: this.#vertical };
  }

  /** Takes each straight step of the path; a closed thin shape counts as its middle line. */
  addPath(path: ArrayLike<number>, matrix: Matrix): void {
    let shape: (readonly [number, number])[] = [];
    for (let i = 0; i < path.length;) {
      const step = path[i] as number;
      const count = COORDINATES[step];
      if (count === undefined) return;
      if (step === MOVE_TO) {
        this.#addShape(shape);
        shape = [];
      }
      if (step === MOVE_TO || step === LINE_TO) {
        shape.push(apply(matrix, path[i + 1] as number, path[i + 2] as number));
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
    if (bottom - top <= THIN || right - left <= THIN) {
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
    if (bottom - top <= THIN && right - left > THIN) {
      this.#horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    } else if (right - left <= THIN && bottom - top > THIN) {
      this.#vertical.push({ at: (left + right) / 2, from: top, to: bottom });
    }
  }
}
