import type { Book, Sheet } from '../model/book.ts';
import type { Directory } from './directory.ts';
import { type CellRange, isMatrix, isRange, type Matrix, type Operand } from './operand.ts';
import { type Scalar, VALUE } from './scalar.ts';

/** The cells a formula can read, worked out as they are read. */
export interface Cells {
  readonly book: Book;
  readonly directory: Directory;
  /** The moment that counts as now, by the clock of the place. */
  readonly now: Date;
  read: (sheet: Sheet, row: number, column: number) => Scalar;
  matrix: (range: CellRange) => Matrix;
}

/** Where a formula stands, and what it can read. */
export interface At {
  readonly cells: Cells;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How many names lead to this formula. */
  readonly depth: number;
}

/** A formula or a part of one, ready to be worked out. */
export type Expression = (at: At) => Operand;

/** Ranges read: one cell gives its value, more give a matrix. */
export function plain(operand: Operand, { cells }: At): Scalar | Matrix {
  if (!isRange(operand)) return operand;
  return operand.isSingle ? cells.read(operand.sheet, operand.row, operand.column) : cells.matrix(operand);
}

/** Always a matrix, of one value where there is one. */
export function asMatrix(operand: Operand, { cells }: At, make: (value: Scalar) => Matrix): Matrix {
  if (isRange(operand)) return cells.matrix(operand);
  return isMatrix(operand) ? operand : make(operand);
}

/** One value: of several the first, which is what a cell shows of a formula that would spill. */
export function single(operand: Operand, { cells }: At): Scalar {
  if (isRange(operand)) return cells.read(operand.sheet, operand.row, operand.column);
  return isMatrix(operand) ? operand.at(0, 0) : operand;
}

/** `@`: of a column the cell in the row of the formula, of a row the one in its column. */
export function crossing(operand: Operand, at: At): Scalar {
  if (!isRange(operand) || operand.isSingle) return single(operand, at);
  const { sheet, row, column, rowCount, columnCount } = operand;
  const isInRow = at.row >= row && at.row < row + rowCount;
  const isInColumn = at.column >= column && at.column < column + columnCount;
  if (columnCount === 1 && isInRow) return at.cells.read(sheet, at.row, column);
  if (rowCount === 1 && isInColumn) return at.cells.read(sheet, row, at.column);
  return VALUE;
}
