import type { CellValue } from '#xlsx/cell-value';
import type { BookPlan } from './book-plan.ts';
import type { UndoRecord } from './undo-record.ts';
import type { SheetRow } from '../reading/sheet-row.ts';
import type { BookSurvey, SheetSurvey } from './survey.ts';

/** Cancellation and progress of applying a plan. */
export interface ApplyOptions {
  readonly signal?: { readonly aborted: boolean };
  /** Progress; only the ratio of the numbers has a meaning. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** How a plan was made, so that it can be made again where the workbook has changed since. */
export interface PlanOrigin {
  /** The workbook for which it was made. */
  readonly survey: BookSurvey;
  /** Makes the plan again; null: it cannot be, and is refused. */
  readonly again: ((survey: BookSurvey) => BookPlan) | null;
}

/** A cell that was to be written and was not, since a person changed it meanwhile. */
export interface KeptCell {
  /** Name of the tab. */
  readonly sheet: string;
  /** Address of the cell, such as `D7`. */
  readonly cell: string;
  /** The content that it has and keeps. */
  readonly stands: CellValue;
  /** What was to be written. */
  readonly meant: CellValue;
}

/** What applying a plan wrote. */
export interface AppliedPlan extends Written {
  /** The plan that was applied: another one where the workbook had changed since the first was made. */
  readonly plan: BookPlan;
}

/** What was written. */
export interface Written {
  /** What takes it back. */
  readonly undoRecord: UndoRecord;
  /** Cells that stay as persons changed them. */
  readonly kept: readonly KeptCell[];
  /** New ids of sheets that were added again: former id → id. */
  readonly ids: ReadonlyMap<string, string>;
}

/** A row of a sheet: `sheet` is the id, which stays when the sheet is renamed; `row` is 0-based. */
export interface WorkbookPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Rows the user edited, from `row` on. */
export interface EditedRows extends WorkbookPlace {
  readonly rowCount: number;
  /** Whether rows, columns or cells were inserted or deleted, so that others moved. */
  readonly isShift: boolean;
}

/** Callbacks for selections and edits of the user. */
export interface WorkbookListener {
  readonly onSelect: (place: WorkbookPlace) => void;
  readonly onEdit: (place: EditedRows) => void;
}

/**
 * The open workbook as the actions use it. All methods throw ExcelFailure where Excel
 * refuses a request.
 */
export interface OpenWorkbook {
  readonly survey: () => Promise<BookSurvey>;
  /** The present values of a row; `row` is 0-based. One request. */
  readonly readRow: (sheet: SheetSurvey, row: number) => Promise<SheetRow>;
  /** Applies all of a plan or nothing; see `excel/apply/apply-plan.ts`. */
  readonly applyPlan: (plan: BookPlan, control?: ApplyOptions, origin?: PlanOrigin) => Promise<AppliedPlan>;
  /** Takes a change back, or makes it again; see `excel/apply/undo.ts`. */
  readonly undo: (undoRecord: UndoRecord, control?: ApplyOptions) => Promise<Written>;
  /**
   * Unlocks what a pane left locked that was closed while it was writing. Returns the names
   * of the sheets; none where nothing was left.
   */
  readonly unlockLeft: () => Promise<readonly string[]>;
  /** Reports selections and edits until the returned function is called. */
  readonly watch: (watcher: WorkbookListener) => Promise<() => Promise<void>>;
  /** Activates a sheet (id or name) and selects a cell of it; row and column are 0-based. */
  readonly goTo: (sheet: string, cell: { readonly row: number; readonly column: number }) => Promise<void>;
}
