import type { Book, Sheet } from '../../model/book.ts';
import type { Directory } from './directory.ts';
import { type RangeOperand, isMatrix, isRange, type ValueMatrix, type Operand } from '../value/operand.ts';
import { type Scalar, VALUE } from '../value/scalar.ts';

/** Cells that a formula can read; formulas among them are evaluated when they are read. */
export interface FormulaCells {
  readonly book: Book;
  readonly directory: Directory;
  /** The current time, in local time. */
  readonly now: Date;
  read: (sheet: Sheet, row: number, column: number) => Scalar;
  matrix: (range: RangeOperand) => ValueMatrix;
}

/** The cell of a formula, and the cells it can read. */
export interface EvaluationContext {
  readonly cells: FormulaCells;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Number of defined names on the way to this formula. */
  readonly depth: number;
}

/** A compiled formula or part of a formula. */
export type Expression = (at: EvaluationContext) => Operand;

/** Replaces a range by its values: a single cell by its value, several cells by a matrix. */
export function dereference(operand: Operand, { cells }: EvaluationContext): Scalar | ValueMatrix {
  if (!isRange(operand)) return operand;
  return operand.isSingle ? cells.read(operand.sheet, operand.row, operand.column) : cells.matrix(operand);
}

/** The operand as a single value; of several values the first, which a cell shows where Excel would spill. */
export function single(operand: Operand, { cells }: EvaluationContext): Scalar {
  if (isRange(operand)) return cells.read(operand.sheet, operand.row, operand.column);
  return isMatrix(operand) ? operand.at(0, 0) : operand;
}

/** The operator `@`: of a column the cell in the row of the formula, of a row the cell in its column. */
export function implicitIntersection(operand: Operand, at: EvaluationContext): Scalar {
  if (!isRange(operand) || operand.isSingle) return single(operand, at);
  const { sheet, row, column, rowCount, columnCount } = operand;
  const isInRow = at.row >= row && at.row < row + rowCount;
  const isInColumn = at.column >= column && at.column < column + columnCount;
  if (columnCount === 1 && isInRow) return at.cells.read(sheet, at.row, column);
  if (rowCount === 1 && isInColumn) return at.cells.read(sheet, row, at.column);
  return VALUE;
}
