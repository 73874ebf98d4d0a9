import type { Area } from './model/area.ts';
import type { Book, Sheet } from './model/book.ts';
import type { CellValue } from './model/grid.ts';
import type { EventHub } from './protocol/event-hub.ts';
import type { HostObject } from './protocol/host-object.ts';

/** An event for the client: message type, the id of what it happened to, and its text as an object. */
export interface HostEvent {
  /** Number of the message type of the client library, see events/event-type.ts. */
  readonly type: number;
  /** Id of the sheet, table or chart; "Workbook" for events of the collection of sheets. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Works out formulas. Results are brought up to date when somebody looks, not at every write. */
export interface Calculator {
  /** Something a formula may depend on has changed. */
  changed: () => void;
  /** Brings the results of all formulas up to date. */
  settle: () => void;
  /** Result of a formula as if it stood in a cell, without putting it there. */
  evaluate?: (
    formula: string,
    at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  ) => CellValue;
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
  readonly rangeObject: (sheet: Sheet, area: Area) => HostObject;
  /** Several areas of a sheet as one object. */
  readonly areasObject: (sheet: Sheet, areas: readonly Area[]) => HostObject;
}
