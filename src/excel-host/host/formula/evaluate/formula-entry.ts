import type { Sheet } from '../../model/book.ts';
import type { Expression } from './expression.ts';
import type { Scalar } from '../value/scalar.ts';

/** A formula in a cell, with its last result and the state of its evaluation. */
export interface FormulaEntry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** With "="; if the cell has another text, it has a new formula. */
  formula: string;
  /** null: the formula cannot be parsed. */
  expression: Expression | null;
  value: Scalar;
  /** The version of the book for which `value` was calculated. */
  version: number;
  /** Tarjan's algorithm: sequence number of the evaluation, and the lowest number reachable from it. */
  index: number;
  low: number;
  /** Whether evaluation has begun and it is not yet known whether the formula is in a circle. */
  isOpen: boolean;
  /** Whether the formula refers to its own cell. */
  isSelfReference: boolean;
}

export const newEntry = (sheet: Sheet, row: number, column: number): FormulaEntry => ({
  sheet,
  row,
  column,
  formula: '',
  expression: null,
  value: null,
  version: -1,
  index: 0,
  low: 0,
  isOpen: false,
  isSelfReference: false,
});

/** The entries of a book by cell. Those of a deleted sheet are garbage-collected with it. */
export class FormulaEntries {
  private readonly sheets = new WeakMap<Sheet, (FormulaEntry | undefined)[][]>();

  at(sheet: Sheet, row: number, column: number): FormulaEntry {
    let rows = this.sheets.get(sheet);
    if (rows === undefined) this.sheets.set(sheet, (rows = []));
    const cells = (rows[row] ??= []);
    return (cells[column] ??= newEntry(sheet, row, column));
  }
}
