import type { CellValue } from '#xlsx/cell-value';

/** One row of a sheet as it is now, with the header above it. */
export interface SheetRow {
  readonly sheet: string;
  /** Names of the Excel tables on the sheet. */
  readonly tables: readonly string[];
  /** Number as Excel shows it. */
  readonly row: number;
  readonly header: readonly CellValue[];
  readonly cells: readonly CellValue[];
  /** Columns, from 0, whose number is shown as a percentage; absent: none are known. */
  readonly percents?: readonly number[];
}
