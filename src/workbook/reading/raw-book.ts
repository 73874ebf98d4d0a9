import type { CellValue } from '#xlsx/cell-value';

/** A workbook as a file holds it: values only, dates as serial numbers. */
export interface RawBook {
  readonly sheets: readonly RawSheet[];
}

export interface RawSheet {
  readonly name: string;
  /** Dense from the first row and column of the sheet. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Names of the Excel tables on it. */
  readonly tables: readonly string[];
}
