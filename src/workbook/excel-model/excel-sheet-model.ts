import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { NamedRange, TableModel } from '../model/sheet-model.ts';
import type { CellFormat } from './cell-format.ts';

/** One format for rectangles that do not overlap. */
export interface FormatRanges {
  readonly format: CellFormat;
  readonly ranges: readonly CellRange[];
}

/**
 * Consecutive formulas of one column that equal the first one filled down; with "=". The
 * formula of a whole table column refers to the cells of its row by their headers: it is
 * the same text in every row, and Excel extends it to new rows.
 */
export interface FormulaRun {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly formula: string;
  /** Whether the text is the same in every row. */
  readonly isSameInEveryRow: boolean;
}

/** A data validation. */
export interface ExcelValidation {
  readonly range: CellRange;
  /** `Excel.DataValidationRule` as plain data. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly title: string;
    readonly message: string;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly showAlert: boolean;
  };
}

/** A conditional format by formula; the formula is relative to the first cell of the range and has "=". */
export interface ExcelCondition {
  readonly range: CellRange;
  readonly formula: string;
  readonly fill: string | null;
  readonly color: string | null;
}

interface ExcelLink {
  readonly row: number;
  readonly column: number;
  /** "'任务库'!A1". */
  readonly place: string;
}

/** A page setup; lengths in points. */
export interface ExcelPage {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'Landscape' | 'Portrait';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Rows repeated on every page, "$1:$2"; null: none. */
  readonly titleRows: string | null;
  readonly fitToHeight: number | null;
  readonly centerFooter: string;
  readonly printGridlines: boolean;
}

/**
 * A sheet, or the part of it that belongs to Duban, as office.js describes it and as plain
 * data: what is written into an open workbook, and the snapshot of what was there before.
 */
export interface ExcelSheetModel {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** The cells it covers; all other fields are inside this range. */
  readonly area: CellRange;
  /** The format of the cells that are not in `formats`. */
  readonly plain: CellFormat;
  /** Constants by row and column of the area; null for empty cells and formulas. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly FormulaRun[];
  /** Number formats by column of the area, from top to bottom, as runs of equal formats. */
  readonly numberFormats: readonly (readonly { readonly format: string; readonly rowCount: number }[])[];
  readonly formats: readonly FormatRanges[];
  /** By column of the area; width in points, null: left as it is (Excel does not return that of a hidden column). */
  readonly columns: readonly { readonly width: number | 'standard' | null; readonly hidden: boolean }[];
  /** By row of the area, in points; null: not set. */
  readonly heights: readonly (number | null)[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly ExcelValidation[];
  readonly conditions: readonly ExcelCondition[];
  readonly links: readonly ExcelLink[];
  readonly table: (TableModel & { readonly style: string; readonly showBandedRows: boolean }) | null;
  readonly names: readonly NamedRange[];
  readonly page: ExcelPage | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  /** 0-based rows of the sheet before which a page begins. */
  readonly pageBreaks: readonly number[];
  readonly isProtected: boolean;
}
