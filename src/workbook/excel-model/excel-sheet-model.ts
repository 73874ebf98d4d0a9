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
 * Formulas of one column that go on downwards as if the first were filled down; with
 * "=". That of a whole table column names the cells of its row by their headers: it
 * is the same in every row, and Excel gives it to new ones.
 */
export interface FormulaRun {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly formula: string;
  /** Whether the very same text stands in every row. */
  readonly isSameInEveryRow: boolean;
}

/** A drop-down or another rule as Excel takes it. */
export interface ExcelValidation {
  readonly range: CellRange;
  /** `DataValidationRule` of Excel, as plain data. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly title: string;
    readonly message: string;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly showAlert: boolean;
  };
}

/** A conditional format by formula (written for the first cell of the range, with "="). */
export interface ExcelCondition {
  readonly range: CellRange;
  readonly formula: string;
  readonly fill: string | null;
  readonly color: string | null;
}

export interface ExcelLink {
  readonly row: number;
  readonly column: number;
  /** "'任务库'!A1". */
  readonly place: string;
}

/** Lengths in points. */
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
  /** "$1:$2", null where no rows are repeated. */
  readonly titleRows: string | null;
  readonly fitToHeight: number | null;
  readonly centerFooter: string;
  readonly printGridlines: boolean;
}

/**
 * A sheet, or the part of it that is ours, in the words of Excel and as plain data:
 * what is drawn into an open workbook, and what was there before as it is kept for
 * undoing.
 */
export interface ExcelSheetModel {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** The cells it covers; everything below is inside. */
  readonly area: CellRange;
  /** The format of the cells that no run names. */
  readonly plain: CellFormat;
  /** Constants from the corner of the area on; null also where a formula stands. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly FormulaRun[];
  /** Number formats by column of the area, from top to bottom, in runs of equal ones. */
  readonly numberFormats: readonly (readonly { readonly format: string; readonly rowCount: number }[])[];
  readonly formats: readonly FormatRanges[];
  /** By column of the area; width in points, null: as it is (a hidden column does not tell its own). */
  readonly columns: readonly { readonly width: number | 'standard' | null; readonly hidden: boolean }[];
  /** By row of the area, in points. */
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
  /** Rows before which a page begins, counted from 0 on the sheet. */
  readonly pageBreaks: readonly number[];
  readonly isProtected: boolean;
}
