import type { BookPlan } from './book-plan.ts';
import type { UndoRecord } from './undo-record.ts';
import type { SheetRow } from '../reading/sheet-row.ts';
import type { BookSurvey, SheetSurvey } from './survey.ts';

/** How long work is followed and stopped from outside. */
export interface ApplyOptions {
  readonly signal?: { readonly aborted: boolean };
  /** How much is done, of all; in no unit of its own. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** A row of a sheet: the lasting id of the sheet, and the row from 0. */
export interface WorkbookPlace {
  readonly sheet: string;
  readonly row: number;
}

/** What a person changed: rows from `row` on. */
export interface EditedRows extends WorkbookPlace {
  readonly rowCount: number;
  /** Rows, columns or cells came or went, so that others moved. */
  readonly isShift: boolean;
}

/** Hears where the person goes and what they change. */
export interface WorkbookListener {
  readonly onSelect: (place: WorkbookPlace) => void;
  readonly onEdit: (place: EditedRows) => void;
}

/**
 * The workbook that people have open, as the actions see it. What it refuses comes as
 * an ExcelFailure with a sentence that says what to do.
 */
export interface OpenWorkbook {
  readonly survey: () => Promise<BookSurvey>;
  /** One row of a sheet as it is now; counts from 0. One request. */
  readonly readRow: (sheet: SheetSurvey, row: number) => Promise<SheetRow>;
  /** All of a plan or nothing of it; see carry-out.ts. */
  readonly applyPlan: (plan: BookPlan, control?: ApplyOptions) => Promise<UndoRecord>;
  /** Takes a plan back. Throws `excel.undo-overtaken` where people went on working on its cells. */
  readonly undo: (undoRecord: UndoRecord) => Promise<void>;
  /** Hears of the person until what it gives back is called. */
  readonly watch: (watcher: WorkbookListener) => Promise<() => Promise<void>>;
  /** Shows a cell to the person: brings its sheet to the front and selects it. `sheet`: its id or name. */
  readonly goTo: (sheet: string, cell: { readonly row: number; readonly column: number }) => Promise<void>;
}
