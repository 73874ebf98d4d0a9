/** A cell of a workbook, named as the user finds it. */
export interface WorkbookCell {
  readonly sheet: string;
  /** Row number as Excel shows it, from 1. */
  readonly row: number;
  /** Header of the column; null where the whole row is meant. */
  readonly column: string | null;
}
