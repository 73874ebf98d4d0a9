import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { CellNote, CellPlace } from '../reading/raw-book.ts';

/** Sheets, tables, names and values of an open workbook, as far as planning changes needs them. Plain data. */
export interface BookSurvey {
  /** File name of the workbook. */
  readonly workbook: string;
  readonly sheets: readonly SheetSurvey[];
  /** Defined names with workbook scope; `formula` with "=". */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

export interface SheetSurvey {
  /** Does not change when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
  /** Whether a filter hides rows at present. */
  readonly isFiltered: boolean;
  readonly tables: readonly TableSurvey[];
  /** The range with values; null for an empty sheet. */
  readonly used: CellRange | null;
  /** Values from A1 on; null where they were not read. */
  readonly rows: readonly (readonly CellValue[])[] | null;
  /** Merged cells, of which only the first has a value in `rows`; absent: none are known. */
  readonly merges?: readonly CellRange[];
  /** Cells with a formula whose result a file does not have; absent: none. */
  readonly unresolved?: readonly CellPlace[];
  /** Those of `unresolved` whose formula is a picture; absent: none are known. */
  readonly pictures?: readonly CellPlace[];
  /** Cells with a formula; absent: not known. */
  readonly formulas?: readonly CellPlace[];
  /** Those of `formulas` that differ from the other formulas of their column; only known of a table that lacks columns of its layout. */
  readonly unlike?: readonly CellPlace[];
  /** Columns of which `formulas` are known; absent: where they are known, of all columns. */
  readonly formulaColumns?: readonly number[];
  /** Cells whose formula results in an error; absent: none are known. */
  readonly errors?: readonly CellPlace[];
  /** Notes and comments beside cells; absent: none are known. */
  readonly notes?: readonly CellNote[];
  /**
   * Whether it is as Excel makes the sheets of a new workbook: its name, and neither values, formats, rules,
   * sizes, drawn objects nor defined names, apart from its protection; only known of a workbook without a sheet of Duban, absent: false.
   */
  readonly isUntouched?: boolean;
  /** Cells whose number is shown as a date; absent: none are known. */
  readonly dates?: readonly CellPlace[];
  /** Cells whose number is shown as a percentage; absent: none are known. Of an open workbook only those of figures that people type (`percentColumns`). */
  readonly percents?: readonly CellPlace[];
}

export interface TableSurvey {
  readonly name: string;
  /** Including the header. */
  readonly range: CellRange;
}
