import { isMatrix, ValueMatrix } from './operand.ts';
import { NOT_FOUND, type Scalar } from './scalar.ts';

/** Height, width and number of stored rows of the result for operands of different sizes. */
function shapeOf(operands: readonly (Scalar | ValueMatrix)[]): readonly [number, number, number] {
  let [height, width, filled] = [1, 1, 1];
  for (const operand of operands)
    if (isMatrix(operand)) {
      height = Math.max(height, operand.height);
      width = Math.max(width, operand.width);
      if (operand.height > 1) filled = Math.max(filled, operand.storedRows);
    }
  return [height, width, Math.min(height, filled)];
}

/** Value of an operand at a position; a single row, column or value is repeated. */
function broadcastValue(operand: Scalar | ValueMatrix, row: number, column: number): Scalar {
  if (!isMatrix(operand)) return operand;
  const down = operand.height === 1 ? 0 : row;
  const across = operand.width === 1 ? 0 : column;
  return down < operand.height && across < operand.width ? operand.at(down, across) : NOT_FOUND;
}

/**
 * Applies a function of single values to each position of matrices. The result has the
 * larger size, #N/A where an operand has no value. Rows that are not stored in any operand
 * are left out: `A:A=""` has as many rows as column A has stored rows.
 */
export function applyElementwise(
  operands: readonly (Scalar | ValueMatrix)[],
  apply: (values: readonly Scalar[]) => Scalar,
): Scalar | ValueMatrix {
  if (!operands.some(isMatrix)) return apply(operands as readonly Scalar[]);
  const [height, width, filled] = shapeOf(operands);
  const values: Scalar[] = [];
  for (let row = 0; row < filled; row += 1)
    for (let column = 0; column < width; column += 1)
      values.push(apply(operands.map((operand) => broadcastValue(operand, row, column))));
  return new ValueMatrix(height, width, values);
}

/** `applyElementwise` of two operands, optimized: operators on columns spend most of their time here. */
export function applyToPairs(
  left: Scalar | ValueMatrix,
  right: Scalar | ValueMatrix,
  apply: (left: Scalar, right: Scalar) => Scalar,
): Scalar | ValueMatrix {
  if (!isMatrix(left)) {
    if (!isMatrix(right)) return apply(left, right);
    return new ValueMatrix(
      right.height,
      right.width,
      right.values.map((value) => apply(left, value)),
    );
  }
  if (!isMatrix(right))
    return new ValueMatrix(
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
    return new ValueMatrix(
      left.height,
      left.width,
      left.values.map((value, at) => apply(value, others[at] ?? null)),
    );
  }
  return applyElementwise([left, right], ([a = null, b = null]) => apply(a, b));
}
