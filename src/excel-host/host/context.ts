import type { CellRange } from '#xlsx/cell-range';
import type { Book, Sheet, SheetTable } from './model/book.ts';
import type { HostCellValue } from './model/grid.ts';
import type { EventHub } from './events/event-hub.ts';
import type { HostObject } from './protocol/host-object.ts';

/** A cell that contains a formula, or for which one is evaluated. */
export interface FormulaPosition {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Evaluates formulas. Results are calculated on demand, not at every write. */
export interface Calculator {
  /** Marks all results as outdated: something that formulas depend on has changed. Takes constant time. */
  invalidate: () => void;
  /**
   * Writes up-to-date results of formulas into their cells: of a range, a whole sheet, or
   * the whole book. Has to be called before results are read from the grid.
   */
  calculate: (sheet?: Sheet, area?: CellRange) => void;
  /** The result of a formula (with "=") as if it were in the cell, without storing it there. */
  evaluate: (formula: string, at: FormulaPosition) => HostCellValue;
  /**
   * Checks a formula for a cell.
   * @throws HostFailure for a formula that Excel does not accept there.
   */
  check: (formula: string, at: FormulaPosition) => void;
}

/** What all host objects of one workbook share. */
export interface HostContext {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly events: EventHub;
  /** The tracked objects of the client; ranges among them move when cells are inserted or deleted. */
  readonly trackedObjects: () => Iterable<HostObject>;
  /** Creates the object of a sheet; here to avoid circular imports, like the next three. */
  readonly sheetObject: (sheet: Sheet) => HostObject;
  /** Creates the object of a range. */
  readonly rangeObject: (sheet: Sheet, area: CellRange) => HostObject;
  /** Creates the collection of these tables, for `Range.getTables`. */
  readonly tableObjects: (tables: readonly SheetTable[]) => HostObject;
  /** Creates the RangeAreas of several ranges of a sheet. */
  readonly rangeAreasObject: (sheet: Sheet, areas: readonly CellRange[]) => HostObject;
}
