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

/** Entire columns that are inserted right of a table and belong to it, or are taken away again, with nothing but their titles. */
export interface ColumnsSwap {
  readonly kind: 'columns';
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly isInserted: boolean;
  /** The cells of the table without the columns, with the header. */
  readonly area: CellRange;
  readonly titles: readonly string[];
  /** The columns; its area are their cells. */
  readonly model: ExcelSheetModel;
  /** The lines right of the last column that the table has without them: in its header and below it; undefined: several. */
  readonly lines: readonly (CellLine | null | undefined)[];
  /** Whether Duban protects the sheet itself, without a password. */
  readonly isProtected: boolean;
}

/** A change of one sheet with what was there before and what is there afterwards: it can be turned round. */
export type Swap = RowsSwap | AreaSwap | SheetSwap | ColumnsSwap;

/** The changes that take a change back, or make it again after it was taken back. Plain data. */
export interface UndoRecord {
  /** File name of the workbook. */
  readonly workbook: string;
  readonly swaps: readonly Swap[];
  /** What is done after that, for the workbook as it is then; absent: nothing. */
  readonly then?: UndoRecord;
}

/** All changes of a record in their order, in parts of which each is made for the workbook after the one before. */
export const partsOf = ({ then, ...first }: UndoRecord): readonly UndoRecord[] => [
  first,
  ...(then === undefined ? [] : partsOf(then)),
];

/** One record after another; parts without a change are left out. */
export function joined([first, ...others]: readonly [UndoRecord, ...UndoRecord[]]): UndoRecord {
  const parts = [first, ...others].flatMap(partsOf).filter(({ swaps }) => swaps.length > 0);
  const [last, ...before] = parts.reverse();
  return before.reduce((then, part) => ({ ...part, then }), last ?? first);
}

/** Whether a record changes anything. */
export const changesAnything = (record: UndoRecord): boolean =>
  partsOf(record).some(({ swaps }) => swaps.length > 0);

/** A record with other ids of sheets: those of sheets that were added again. */
export const withIds = (record: UndoRecord, ids: ReadonlyMap<string, string>): UndoRecord => ({
  ...record,
  ...(record.then === undefined ? {} : { then: withIds(record.then, ids) }),
  swaps: record.swaps.map((swap) => (swap.id === null ? swap : { ...swap, id: ids.get(swap.id) ?? swap.id })),
});
