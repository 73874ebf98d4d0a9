import type { Sheet } from '../../model/book.ts';
import type { Scalar } from './scalar.ts';

/** A range of cells of one sheet as an operand of a formula; its values are not read yet. */
export class RangeOperand {
  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly rowCount = 1,
    readonly columnCount = 1,
  ) {}

  get isSingle(): boolean {
    return this.rowCount === 1 && this.columnCount === 1;
  }

  /** A part of the range; row and column count from its first cell. */
  part(row: number, column: number, rowCount = 1, columnCount = 1): RangeOperand {
    return new RangeOperand(this.sheet, this.row + row, this.column + column, rowCount, columnCount);
  }
}

/**
 * Values in rows and columns. Only the rows that contain anything are stored in `values`,
 * row by row; the remaining rows of `height` are blank.
 */
export class ValueMatrix {
  constructor(
    readonly height: number,
    readonly width: number,
    readonly values: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.width + column] ?? null;
  }

  /** Number of stored rows. */
  get storedRows(): number {
    return this.values.length / this.width;
  }

  /** Number of cells that are not stored. */
  get blanks(): number {
    return this.height * this.width - this.values.length;
  }
}

/** The result of a part of a formula. */
export type Operand = Scalar | ValueMatrix | RangeOperand;

export const isMatrix = (operand: Operand): operand is ValueMatrix => operand instanceof ValueMatrix;
export const isRange = (operand: Operand): operand is RangeOperand => operand instanceof RangeOperand;
