import type { CellRange } from '#xlsx/cell-range';
import type { CellLine } from '../excel-model/cell-format.ts';
import type { ExcelSheetModel } from '../excel-model/excel-sheet-model.ts';
import type { CellContent, SheetPosition } from './book-plan.ts';

/** A cell (0-based), its content before and after a change. */
export interface CellSwap {
  readonly row: number;
  readonly column: number;
  /** What identifies its row before and after the change, see `RowsSwap.keys`; null: its number. */
  readonly fromKey: string | null;
  readonly toKey: string | null;
  readonly from: CellContent;
  readonly to: CellContent;
}

/** Consecutive rows that are deleted, or go in front of row `row`; rows `modelRow…` of the model hold them. */
export interface RowBlock {
  /** Row of the sheet before the change. */
  readonly row: number;
  readonly rowCount: number;
  readonly model: ExcelSheetModel;
  /** Counts from the first row of the model's area. */
  readonly modelRow: number;
}

/** The line above some cells of row `row`, which is the line below the cells above them; null: none. */
export interface RowLine {
  readonly row: number;
  readonly column: number;
  readonly columnCount: number;
  readonly line: CellLine | null;
}

/** A defined name of cells, with its cells before a change and after it; null: whatever Excel makes of them. */
export interface NameSwap {
  readonly name: string;
  /** Whether the workbook has the name before the change. */
  readonly isThere: boolean;
  readonly from: CellRange | null;
  readonly to: CellRange | null;
}

/**
 * Rows deleted, inserted and changed in place, with all that was there before. All
 * row numbers are those before the change; blocks are ordered from top to bottom.
 */
export interface RowsSwap {
  readonly kind: 'rows';
  readonly id: string;
  readonly name: string;
  /** Excel table whose rows they are; null: rows of a plain sheet. */
  readonly table: string | null;
  /** The cells of Duban before the change, with the header; the table, where there is one. */
  readonly area: CellRange;
  /** Columns of the sheet whose cells identify a row; none: rows are known by their number. */
  readonly keys: readonly number[];
  /** Whether Duban protects the sheet itself, without a password. */
  readonly isProtected: boolean;
  readonly deletes: readonly RowBlock[];
  readonly inserts: readonly RowBlock[];
  readonly edits: readonly CellSwap[];
  /**
   * The lines around inserted and deleted rows, by row before the change and by row after it,
   * as far as they are to be exactly these: two rows share one, and may lose it with either.
   */
  readonly lines: { readonly before: readonly RowLine[]; readonly after: readonly RowLine[] };
  readonly names: readonly NameSwap[];
}

/** An area that is cleared and written again. */
export interface AreaSwap {
  readonly kind: 'replace';
  readonly id: string;
  readonly name: string;
  readonly area: CellRange;
  readonly from: ExcelSheetModel;
  readonly to: ExcelSheetModel;
}

/** A sheet that is added, or removed again. */
export interface SheetSwap {
  readonly kind: 'add' | 'remove';
  /** Of a sheet that is added: the id it had before it was removed, or null. */
  readonly id: string | null;
  readonly name: string;
  readonly place: SheetPosition;
  readonly model: ExcelSheetModel;
}

/** A change of one sheet with what was there before and what is there afterwards: it can be turned round. */
export type Swap = RowsSwap | AreaSwap | SheetSwap;

/** The changes that take a change back, or make it again after it was taken back. Plain data. */
export interface UndoRecord {
  /** File name of the workbook. */
  readonly workbook: string;
  readonly swaps: readonly Swap[];
}

/** A record with other ids of sheets: those of sheets that were added again. */
export const withIds = (record: UndoRecord, ids: ReadonlyMap<string, string>): UndoRecord => ({
  ...record,
  swaps: record.swaps.map((swap) => (swap.id === null ? swap : { ...swap, id: ids.get(swap.id) ?? swap.id })),
});
