import type { CellValue } from '#xlsx/cell-value';

/** The values of a workbook, read from a file or from Excel; dates are serial numbers. */
export interface RawBook {
  readonly sheets: readonly RawSheet[];
}

export interface RawSheet {
  readonly name: string;
  /** From the first row and column of the sheet on, without gaps. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Names of the Excel tables on it. */
  readonly tables: readonly string[];
}
