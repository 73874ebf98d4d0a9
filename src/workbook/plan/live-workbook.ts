import type { BookPlan } from './book-plan.ts';
import type { Receipt } from './receipt.ts';
import type { SheetRow } from '../reading/one-row.ts';
import type { BookSurvey, SheetSurvey } from './survey.ts';

/** How long work is followed and stopped from outside. */
export interface Control {
  readonly signal?: { readonly aborted: boolean };
  /** How much is done, of all; in no unit of its own. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * The workbook that people have open, as the actions see it. What it refuses comes as
 * an InputFailure with a sentence that says what to do.
 */
export interface LiveWorkbook {
  readonly survey: () => Promise<BookSurvey>;
  /** One row of a sheet as it is now; counts from 0. One request. */
  readonly readRow: (sheet: SheetSurvey, row: number) => Promise<SheetRow>;
  /** All of a plan or nothing of it; see carry-out.ts. */
  readonly carryOut: (plan: BookPlan, control?: Control) => Promise<Receipt>;
  /** Takes a plan back. Throws `excel.undo-overtaken` where people went on working on its cells. */
  readonly undo: (receipt: Receipt) => Promise<void>;
}
