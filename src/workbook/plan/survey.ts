import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';

/** What an open workbook holds, as far as it matters for changing it. Plain data. */
export interface BookSurvey {
  /** Name of the workbook's file. */
  readonly workbook: string;
  readonly sheets: readonly SheetSurvey[];
  /** Defined names of the whole book; `formula` with "=". */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

export interface SheetSurvey {
  /** Lasting: a sheet keeps it when it is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
  /** Whether rows are hidden by a filter now. */
  readonly isFiltered: boolean;
  readonly tables: readonly TableSurvey[];
  /** The area that holds anything; null on an empty sheet. */
  readonly used: CellRange | null;
  /** Values from the first cell on; null where they were not asked for. */
  readonly rows: readonly (readonly CellValue[])[] | null;
}

export interface TableSurvey {
  readonly name: string;
  /** With its header. */
  readonly range: CellRange;
}
