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
  readonly applyPlan: (plan: BookPlan, control?: ApplyOptions) => Promise<UndoRecord>;
  /** Undoes a plan; see `excel/apply/undo.ts`. */
  readonly undo: (undoRecord: UndoRecord) => Promise<void>;
  /** Reports selections and edits until the returned function is called. */
  readonly watch: (watcher: WorkbookListener) => Promise<() => Promise<void>>;
  /** Activates a sheet (id or name) and selects a cell of it; row and column are 0-based. */
  readonly goTo: (sheet: string, cell: { readonly row: number; readonly column: number }) => Promise<void>;
}
