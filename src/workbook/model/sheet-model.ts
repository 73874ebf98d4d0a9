import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { CellLook } from './cell-style.ts';
import type { PageSetup } from './page.ts';
import type { ValidationRule } from './validation-rule.ts';

/** One look for a rectangle; where two overlap, the later one holds. */
export interface LookRun {
  readonly range: CellRange;
  readonly look: CellLook;
}

/** A formula without its leading "="; its last result stands in `values`. */
export interface FormulaDrawing {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A jump to the first cell of another sheet of the same book. */
export interface LinkDrawing {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
}

/** What may be typed into a range, and what Excel says when something else is. */
export interface ValidationDrawing {
  readonly range: CellRange;
  readonly rule: ValidationRule;
  readonly message: string;
}

/** `formula` is written for the first cell of the range. */
export interface ConditionDrawing {
  readonly range: CellRange;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
}

export interface TableDrawing {
  readonly name: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
  /** Headers of the columns that tell its rows apart. */
  readonly keys: readonly string[];
  /** Whether a row without its key is none of ours; else rows are known by what they show. */
  readonly isKeyed: boolean;
  /** Formulas of whole columns: a row that a person adds gets them. */
  readonly formulas: readonly { readonly header: string; readonly formula: string }[];
}

export interface NameDrawing {
  readonly name: string;
  readonly range: CellRange;
}

export interface ColumnDrawing {
  /** In digits of the default font (half of a Chinese character at 12 pt). */
  readonly width: number;
  readonly hidden: boolean;
}

/**
 * A whole sheet as plain data, before any writer touches it: what the file
 * writer puts into .xlsx and what another writer can put into an open book.
 */
export interface SheetDrawing {
  readonly name: string;
  readonly visibility: 'visible' | 'very-hidden';
  readonly columns: readonly ColumnDrawing[];
  /** Rows of values; a short row has nothing in its last columns. */
  readonly values: readonly (readonly CellValue[])[];
  /** Row heights in points, null = the default height; may be shorter than `values`. */
  readonly heights: readonly (number | null)[];
  readonly looks: readonly LookRun[];
  readonly formulas: readonly FormulaDrawing[];
  readonly links: readonly LinkDrawing[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly ValidationDrawing[];
  readonly conditions: readonly ConditionDrawing[];
  readonly table: TableDrawing | null;
  readonly names: readonly NameDrawing[];
  readonly page: PageSetup | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Whether the lines between all cells are shown and printed, so that no cell needs edges of its own. */
  readonly hasGridLines: boolean;
  /** Rows before which a new page begins. */
  readonly pageBreaks: readonly number[];
  /** Without password: a help against slips, never relied on. */
  readonly isProtected: boolean;
}

/** A sheet with nothing on it; what a builder does not set stays as here. */
export const BLANK_SHEET: Omit<SheetDrawing, 'name'> = {
  visibility: 'visible',
  columns: [],
  values: [],
  heights: [],
  looks: [],
  formulas: [],
  links: [],
  merges: [],
  validations: [],
  conditions: [],
  table: null,
  names: [],
  page: null,
  frozen: { rows: 0, columns: 0 },
  hasGridLines: false,
  pageBreaks: [],
  isProtected: false,
};
