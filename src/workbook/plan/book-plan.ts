import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { ExcelSheetModel } from '../excel-model/excel-sheet-model.ts';

/** What a cell holds: a constant, or a formula with its "=", and the number format that goes with it. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A cell and what it is to hold. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A change with what the cell shows before it; what it holds is read when the plan is carried out. */
export interface PlannedCellChange extends CellChange {
  readonly expected: CellValue;
}

/** Where a new sheet stands: beside another, by its name, or at the end. */
export type SheetPosition = { readonly behind: string } | { readonly before: string } | 'end';

/** What happens to one sheet. */
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
      /** The cells that are emptied before the picture is drawn; all of the picture is inside. */
      readonly area: CellRange;
      /** What the area shows before. */
      readonly expected: readonly (readonly CellValue[])[];
    }
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly name: string;
      readonly edits: readonly PlannedCellChange[];
    };

/**
 * Everything that will be changed in a workbook, as a value: it can be shown,
 * compared and tested, and nothing is done by making it.
 */
export interface BookPlan {
  /** The workbook it is for. */
  readonly workbook: string;
  readonly steps: readonly SheetStep[];
}

/** How much a plan changes, to be told before it is carried out. */
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
