import type { CellValue } from '#xlsx/cell-value';
import type { PackSheet } from '../layout.ts';
import type { MetaRead } from '../meta.ts';
import type { PackRowIdentity } from '../row-keys.ts';

/** What a returned file holds, whatever its sheets are called and wherever rows and columns went. */
export interface ReturnedPack {
  /** What its very hidden sheet says; null where that is gone. */
  readonly meta: MetaRead | null;
  readonly sheets: readonly ReturnedSheet[];
  /** Text in other places than the cells of a pack, which is not read. */
  readonly strays: readonly StrayText[];
}

/** A sheet that is laid out as one of a pack. */
export interface ReturnedSheet {
  readonly code: PackSheet;
  /** Name of the tab. */
  readonly tab: string;
  /** Titles of the columns to fill in that were not found. */
  readonly missing: readonly string[];
  /** What the lines above the titles say. */
  readonly unit: string | null;
  readonly period: string | null;
  readonly rows: readonly ReturnedRow[];
}

export interface ReturnedRow {
  /** Number as Excel shows it. */
  readonly number: number;
  /** What its hidden key says; null where it has none, or one that is no key of a pack. */
  readonly key: PackRowIdentity | null;
  /** The checksum of the row agrees: the key stands beside what it was drawn for. */
  readonly isAsDrawn: boolean;
  /** What the row shows of the record it is about; "" where empty, null where the column was not found or the cell is merged with one above. */
  readonly no: string | null;
  /** Content of the task, or the name of the indicator. */
  readonly about: string | null;
  readonly cells: readonly ReturnedRowCell[];
}

/** A cell to fill in. One whose column was not found, or that another cell is merged over, is not listed. */
export interface ReturnedRowCell {
  /** Key of its column in the layout of the pack. */
  readonly column: string;
  /** As in `PackSheetLayout.inputs`. */
  readonly field: string;
  /** Null where it is empty or its content is not known. */
  readonly value: CellValue;
  readonly state: ReturnedCellState;
  /** It holds the result of a formula. */
  readonly isFormula: boolean;
  /** It held something when the pack was made, and whether it still does. Null: it was empty then, or that is not known. */
  readonly sent: 'same' | 'other' | null;
}

/** `plain`; a formula without result; an error; a picture; a number that is shown as a date, or as a percentage. */
export type ReturnedCellState = 'plain' | 'unresolved' | 'error' | 'picture' | 'date' | 'percent';

export interface StrayText {
  readonly sheet: string;
  /** Address as Excel shows it; null: the whole sheet. */
  readonly address: string | null;
  readonly text: string;
}
