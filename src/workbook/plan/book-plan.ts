import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { ExcelSheetModel } from '../excel-model/excel-sheet-model.ts';

/** Content of a cell: a constant or a formula (with "="), and its number format. */
interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A cell (0-based) and its new content. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A change of a cell, and the value the cell must still have when the plan is applied. */
export interface PlannedCellChange extends CellChange {
  readonly expected: CellValue;
}

/** Where a new sheet is inserted: next to another sheet, given by name, or at the end. */
export type SheetPosition = { readonly behind: string } | { readonly before: string } | 'end';

/** What is done to one sheet. */
export type SheetStep =
  | {
      readonly kind: 'add';
      readonly name: string;
      readonly model: ExcelSheetModel;
      readonly place: SheetPosition;
    }
  | {
      readonly kind: 'replace';
      readonly id: string;
      readonly name: string;
      readonly model: ExcelSheetModel;
      /** The cells that are cleared before the model is written; the whole model is inside. */
      readonly area: CellRange;
      /** The values the area must still have when the plan is applied; by row and column of the area. */
      readonly expected: readonly (readonly CellValue[])[];
    }
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly name: string;
      readonly edits: readonly PlannedCellChange[];
    };

/**
 * All changes of a workbook as plain data, which can be shown, compared and tested
 * before anything is written.
 */
export interface BookPlan {
  /** File name of the workbook it was made for. */
  readonly workbook: string;
  readonly steps: readonly SheetStep[];
}

/** How much a plan changes, for the confirmation shown before it is applied. */
export interface PlanSummary {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly edited: readonly { readonly sheet: string; readonly cells: number }[];
}

export const summarizePlan = ({ steps }: BookPlan): PlanSummary => ({
  added: steps.flatMap((step) => (step.kind === 'add' ? [step.name] : [])),
  replaced: steps.flatMap((step) => (step.kind === 'replace' ? [step.name] : [])),
  edited: steps.flatMap((step) =>
    step.kind === 'edit' ? [{ sheet: step.name, cells: step.edits.length }] : [],
  ),
});
