import type { RowCard } from '#actions/row/card';
import type { WorkbookPlace } from '#workbook/plan/open-workbook';
import type { SheetRow } from '#workbook/reading/sheet-row';

/** The row the user is in, as shown on 填报. */
export interface RowView {
  readonly place: WorkbookPlace;
  /** Null on sheets whose rows are not about tasks. */
  readonly row: SheetRow | null;
  /** Null where the row has no task; `unreadable`: the header of its sheet or its key is missing. */
  readonly card: RowCard | 'unreadable' | null;
}

/** A report the user has just changed. */
export interface EditedReport {
  readonly place: WorkbookPlace;
  readonly row: SheetRow;
  readonly card: RowCard;
}
