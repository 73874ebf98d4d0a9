import type { Sheet } from '../model/book.ts';
import type { Expression } from './evaluation.ts';
import type { Scalar } from './scalar.ts';

/** A formula at its place, with the last result and the state of working it out. */
export interface Entry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** With "="; another text in the cell means another formula. */
  formula: string;
  /** null: nobody can read it. */
  expression: Expression | null;
  value: Scalar;
  /** The state of the book its value is of. */
  version: number;
  /** Number it was begun with, and the lowest number that can be reached from it. */
  index: number;
  low: number;
  /** Whether it is begun and its circle, if it is in one, not yet known. */
  isOpen: boolean;
  /** Whether it refers to itself. */
  isOwnCircle: boolean;
}

export const newEntry = (sheet: Sheet, row: number, column: number): Entry => ({
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
  isOwnCircle: false,
});

/** The entries of a book, by place. Those of sheets that are gone go with them. */
export class Entries {
  private readonly sheets = new WeakMap<Sheet, (Entry | undefined)[][]>();

  at(sheet: Sheet, row: number, column: number): Entry {
    let rows = this.sheets.get(sheet);
    if (rows === undefined) this.sheets.set(sheet, (rows = []));
    const cells = (rows[row] ??= []);
    return (cells[column] ??= newEntry(sheet, row, column));
  }
}
