import type { WorkbookPlace } from '#workbook/plan/live-workbook';

/** What the pane shows of the row a person is in. */
export interface RowView {
  readonly place: WorkbookPlace;
}
