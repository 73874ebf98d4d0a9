import type { CellRange } from '#xlsx/cell-range';
import type { Book, Sheet, Table } from './model/book.ts';
import type { CellValue } from './model/grid.ts';
import type { EventHub } from './protocol/event-hub.ts';
import type { HostObject } from './protocol/host-object.ts';

/** The cell a formula stands in, or is worked out for. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Works out formulas. Results are brought up to date when somebody looks, not at every write. */
export interface Calculator {
  /** Something a formula may depend on has changed. Costs nothing. */
  changed: () => void;
  /**
   * Brings the results of formulas up to date in their cells: of an area of a sheet, of a
   * whole sheet, or of all. Whoever reads results out of the grid settles them before.
   */
  settle: (sheet?: Sheet, area?: CellRange) => void;
  /** Result of a formula (with "=") as if it stood in a cell, without putting it there. */
  evaluate: (formula: string, at: FormulaPlace) => CellValue;
  /** Refuses a formula that Excel does not take into this cell. */
  check: (formula: string, at: FormulaPlace) => void;
}

/** What all host objects of one workbook share. */
export interface HostContext {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly events: EventHub;
  /** Objects the client keeps; ranges among them move when rows and columns are put in. */
  readonly kept: () => Iterable<HostObject>;
  /** The object of a sheet, for those that stand below it and lead back. */
  readonly sheetObject: (sheet: Sheet) => HostObject;
  /** The range of an area, for those that stand below ranges and lead back. */
  readonly rangeObject: (sheet: Sheet, area: CellRange) => HostObject;
  /** A list of these tables, for cells that ask which are in them. */
  readonly tableObjects: (tables: readonly Table[]) => HostObject;
  /** Several areas of a sheet as one object. */
  readonly areasObject: (sheet: Sheet, areas: readonly CellRange[]) => HostObject;
}
