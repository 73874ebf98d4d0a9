import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { CellStyle } from './cell-style.ts';
import type { PageSetup } from './page.ts';
import type { ValidationRule } from './validation-rule.ts';

/** The style of a range; where two overlap, the later one counts. */
export interface StyleRun {
  readonly range: CellRange;
  readonly style: CellStyle;
}

/** A formula without its leading "="; its result is in `values`. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A link to the first cell of another sheet of the workbook. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
}

/** What may be typed into a range, and the message of Excel for anything else. */
export interface CellValidation {
  readonly range: CellRange;
  readonly rule: ValidationRule;
  readonly message: string;
}

/** Fill and font colour of cells for which a formula is true; it is written for the first cell of the range. */
export interface ConditionalFormat {
  readonly range: CellRange;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
}

export interface TableModel {
  readonly name: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
  /** Headers of the columns that earlier versions of the sheet did not have; absent: none. */
  readonly later?: readonly string[];
  /** Headers of the columns that identify its rows. */
  readonly keys: readonly string[];
  /** Whether rows are identified by the keys alone; else by what they show. */
  readonly isKeyed: boolean;
  /** Headers of columns that tell rows apart together where they have lost their keys, the surest first. */
  readonly tells: readonly (readonly string[])[];
  /** Headers of the columns that people fill in. */
  readonly inputs: readonly string[];
  /** What Duban itself wrote into columns that people fill in: suggestions, prefilled units and periods. */
  readonly suggested?: readonly { readonly header: string; readonly value: CellValue }[];
  /** Headers of the columns that tell what a row is about, where its keys do not, or not for good. */
  readonly about: readonly string[];
  /** Whether every row with a key was drawn, also one whose key is not known: nothing on the sheet is a record of its own. */
  readonly isDrawn: boolean;
  /** Formulas of whole columns, which Excel puts into rows that users add. */
  readonly formulas: readonly { readonly header: string; readonly formula: string }[];
}

export interface NamedRange {
  readonly name: string;
  readonly range: CellRange;
}

interface ColumnModel {
  /** In digits of the default font (half of a Chinese character at 12 pt). */
  readonly width: number;
  readonly hidden: boolean;
}

/**
 * A sheet as plain data: what is written into an .xlsx file (file/) or, as an
 * `ExcelSheetModel`, into the workbook that is open in Excel.
 */
export interface SheetModel {
  readonly name: string;
  readonly visibility: 'visible' | 'very-hidden';
  readonly columns: readonly ColumnModel[];
  /** By row; a row may be shorter than there are columns. */
  readonly values: readonly (readonly CellValue[])[];
  /** Row heights in points, null = the default height; may be shorter than `values`. */
  readonly heights: readonly (number | null)[];
  readonly styles: readonly StyleRun[];
  readonly formulas: readonly FormulaCell[];
  readonly links: readonly SheetLink[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly CellValidation[];
  readonly conditions: readonly ConditionalFormat[];
  readonly table: TableModel | null;
  readonly names: readonly NamedRange[];
  /** Row with the titles of the columns, of a sheet without a table; null: it has none. */
  readonly headerRow: number | null;
  /** By row: what it is, the same as long as it is about the same record; null: the sheet is always written as a whole. */
  readonly rowKeys: readonly string[] | null;
  /** Columns that tell what a row is about; none on sheets with a table, which tells it. */
  readonly about: readonly number[];
  readonly page: PageSetup | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Whether grid lines are shown and printed, so that no cell needs edges. */
  readonly hasGridLines: boolean;
  /** Rows before which a page begins. */
  readonly pageBreaks: readonly number[];
  /** Against unintended changes only: there is no password. */
  readonly isProtected: boolean;
}

/** A sheet with nothing on it. */
export const BLANK_SHEET: Omit<SheetModel, 'name'> = {
  visibility: 'visible',
  columns: [],
  values: [],
  heights: [],
  styles: [],
  formulas: [],
  links: [],
  merges: [],
  validations: [],
  conditions: [],
  table: null,
  names: [],
  headerRow: null,
  rowKeys: null,
  about: [],
  page: null,
  frozen: { rows: 0, columns: 0 },
  hasGridLines: false,
  pageBreaks: [],
  isProtected: false,
};
