import { isMatrix, Matrix } from './operand.ts';
import { NOT_FOUND, type Scalar } from './scalar.ts';

/** Height, width and stored rows of what comes of several matrices side by side. */
function shapeOf(operands: readonly (Scalar | Matrix)[]): readonly [number, number, number] {
  let [height, width, filled] = [1, 1, 1];
  for (const operand of operands)
    if (isMatrix(operand)) {
      height = Math.max(height, operand.height);
      width = Math.max(width, operand.width);
      if (operand.height > 1) filled = Math.max(filled, operand.filled);
    }
  return [height, width, Math.min(height, filled)];
}

/** The value of an operand at a place: a single row, column or value counts for all. */
function valueAt(operand: Scalar | Matrix, row: number, column: number): Scalar {
  if (!isMatrix(operand)) return operand;
  const down = operand.height === 1 ? 0 : row;
  const across = operand.width === 1 ? 0 : column;
  return down < operand.height && across < operand.width ? operand.at(down, across) : NOT_FOUND;
}

/**
 * Applies a function of single values to each place of matrices; the larger size counts,
 * and where another has nothing it is #N/A. Rows that hold nothing in any of them are
 * left out: `A:A=""` has no more rows than column A was ever filled.
 */
export function lift(
  operands: readonly (Scalar | Matrix)[],
  apply: (values: readonly Scalar[]) => Scalar,
): Scalar | Matrix {
  if (!operands.some(isMatrix)) return apply(operands as readonly Scalar[]);
  const [height, width, filled] = shapeOf(operands);
  const values: Scalar[] = [];
  for (let row = 0; row < filled; row += 1)
    for (let column = 0; column < width; column += 1)
      values.push(apply(operands.map((operand) => valueAt(operand, row, column))));
  return new Matrix(height, width, values);
}

/** As `lift`, of two: what operators of columns spend their time in. */
export function liftTwo(
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  apply: (left: Scalar, right: Scalar) => Scalar,
): Scalar | Matrix {
  if (!isMatrix(left)) {
    if (!isMatrix(right)) return apply(left, right);
    return new Matrix(
      right.height,
      right.width,
      right.values.map((value) => apply(left, value)),
    );
  }
  if (!isMatrix(right))
    return new Matrix(
      left.height,
      left.width,
      left.values.map((value) => apply(value, right)),
    );
  if (
    left.height === right.height &&
    left.width === right.width &&
    left.values.length === right.values.length
  ) {
    const others = right.values;
    return new Matrix(
      left.height,
      left.width,
      left.values.map((value, at) => apply(value, others[at] ?? null)),
    );
  }
  return lift([left, right], ([a = null, b = null]) => apply(a, b));
}
