import type { Sheet } from '../model/book.ts';
import type { Scalar } from './scalar.ts';

/** Cells of one sheet, as a formula refers to them; nothing of them is read yet. */
export class CellRange {
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

  /** Rows and columns of it, counted from its own first. */
  part(row: number, column: number, rowCount = 1, columnCount = 1): CellRange {
    return new CellRange(this.sheet, this.row + row, this.column + column, rowCount, columnCount);
  }
}

/**
 * Values in rows and columns. Only rows that hold something are stored: `values` has
 * them one after another, and all rows of `height` behind those are blank.
 */
export class Matrix {
  constructor(
    readonly height: number,
    readonly width: number,
    readonly values: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.width + column] ?? null;
  }

  /** Number of rows that are stored. */
  get filled(): number {
    return this.values.length / this.width;
  }

  /** Number of cells behind those stored. */
  get blanks(): number {
    return this.height * this.width - this.values.length;
  }
}

/** What a part of a formula gives. */
export type Operand = Scalar | Matrix | CellRange;

export const isMatrix = (operand: Operand): operand is Matrix => operand instanceof Matrix;
export const isRange = (operand: Operand): operand is CellRange => operand instanceof CellRange;
