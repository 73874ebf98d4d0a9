import type { RowCard } from '#actions/row/card';
import type { WorkbookPlace } from '#workbook/plan/live-workbook';
import type { SheetRow } from '#workbook/reading/one-row';

/** What the pane shows of the row a person is in. */
export interface RowView {
  readonly place: WorkbookPlace;
  /** Null on sheets whose rows tell no task. */
  readonly row: SheetRow | null;
  /** Null where the row tells no task; `unreadable`: the header of its sheet, or a key, is gone. */
  readonly card: RowCard | 'unreadable' | null;
}

/** A report as a person has just left it. */
export interface EditedRow {
  readonly place: WorkbookPlace;
  readonly row: SheetRow;
  readonly card: RowCard;
}
