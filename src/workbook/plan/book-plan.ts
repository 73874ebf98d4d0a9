import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { AddedColumns } from './columns/added-columns.ts';
import type { NamedRange, SheetModel, TableModel } from '../model/sheet-model.ts';

/** Content of a cell: a constant or a formula (with "="), and its number format. */
export interface CellContent {
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

/** A row that is deleted, and the values that its cells in the area must still have. */
export interface RowDelete {
  readonly row: number;
  readonly expected: readonly CellValue[];
}

/**
 * Rows of a model, from `modelRow` on, that go in front of row `before`; of several with the
 * same `before` the first is on top. Column c of the model is column c of the sheet:
 * columns that are not ours are blank and without style. Only what belongs to the rows
 * counts: values, formulas (relative ones are filled down to the new row), styles, heights,
 * merges, links, validations and conditions (cut to the rows).
 */
export interface RowInsert {
  readonly before: number;
  readonly model: SheetModel;
  readonly modelRow: number;
  readonly rowCount: number;
}

/**
 * Rows of a table or of an official layout that are deleted, inserted and changed where
 * they are: everything else on the sheet stays, and moves with its row. All row numbers
 * are those before the change; `deletes` and `inserts` are ordered from top to bottom.
 */
export interface RowsStep {
  readonly kind: 'rows';
  readonly id: string;
  readonly name: string;
  /** The Excel table whose rows they are; null: rows of a plain sheet. */
  readonly table: string | null;
  /** The cells of Duban before the change, with the header; the table, where there is one. */
  readonly area: CellRange;
  readonly deletes: readonly RowDelete[];
  readonly inserts: readonly RowInsert[];
  readonly edits: readonly PlannedCellChange[];
  /** Columns of the sheet whose cells tell what a row is about; none where its rows have no keys. */
  readonly keys: readonly number[];
  /** Whether Duban protects the sheet itself, without a password. */
  readonly isProtected: boolean;
  /** Defined names whose cells differ after the rows have moved; the ranges are those after the change. */
  readonly names: readonly NamedRange[];
}

/**
 * Columns that a table of an earlier version lacks. They are added at its right end, as entire
 * columns of the sheet: a lookup of a person that counts columns, VLOOKUP(…,6,…), finds what it
 * found, cells next to the table move with its row, and formulas follow.
 */
export interface ColumnsStep {
  readonly kind: 'columns';
  readonly id: string;
  readonly name: string;
  readonly table: string;
  /** The cells of the table before, with the header; the new columns stand right of it. */
  readonly area: CellRange;
  /** From left to right. */
  readonly titles: readonly string[];
  /** The new columns at their places on the sheet, from the row of titles to the last one of the table; without the content of the rows. */
  readonly model: SheetModel;
  /** The formulas of whole columns of the table, by title, also of those that it has already. */
  readonly formulas: TableModel['formulas'];
  /** As in `RowsStep`. */
  readonly isProtected: boolean;
}

/** The cells of the new columns, with the header. */
export const newCells = ({ area, titles }: Pick<ColumnsStep, 'area' | 'titles'>): CellRange => ({
  ...area,
  column: area.column + area.columnCount,
  columnCount: titles.length,
});

/** What is done to one sheet. */
export type SheetStep =
  | {
      readonly kind: 'add';
      readonly name: string;
      readonly model: SheetModel;
      readonly place: SheetPosition;
    }
  | {
      readonly kind: 'replace';
      readonly id: string;
      readonly name: string;
      readonly model: SheetModel;
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
      /** As in `RowsStep`. */
      readonly keys: readonly number[];
      /** As in `RowsStep`. */
      readonly isProtected: boolean;
    }
  | RowsStep
  | ColumnsStep
  | RemoveStep;

/** An untouched sheet of a new workbook (`SheetSurvey.isUntouched`) that is removed when Duban adds its own. */
export interface RemoveStep {
  readonly kind: 'remove';
  readonly id: string;
  readonly name: string;
}

/**
 * All changes of a workbook as plain data, which can be shown, compared and tested
 * before anything is written.
 */
export interface BookPlan {
  /** File name of the workbook it was made for. */
  readonly workbook: string;
  /** Made for the workbook as it is when the columns were added. */
  readonly steps: readonly SheetStep[];
  /** Columns that are added before the steps; absent: none. */
  readonly columns?: readonly ColumnsStep[];
  /** The name of the hidden sheet that stores the records, as it is now; absent: no step changes it. */
  readonly store?: string;
}

/** The steps on the sheets that users see: without the hidden sheet, also where it was renamed. */
export const seenSteps = ({ steps, store }: BookPlan): readonly SheetStep[] =>
  steps.filter(({ name }) => name !== store);

/** How much a plan changes on the sheets that users see, for the confirmation shown before it is applied. */
export interface PlanSummary {
  readonly added: readonly string[];
  /** Empty sheets of a new workbook; absent: none. */
  readonly removed?: readonly string[];
  readonly replaced: readonly string[];
  /** Titles of the columns that tables of an earlier version get, by sheet; absent: none. */
  readonly columns?: readonly AddedColumns[];
  readonly edited: readonly { readonly sheet: string; readonly cells: number }[];
  readonly rows: readonly (RowCounts & { readonly sheet: string })[];
}

/** What a step changes of the rows of a sheet. */
export interface RowCounts {
  readonly inserted: number;
  readonly deleted: number;
  /** Cells changed in rows that stay. */
  readonly cells: number;
}

/** What a plan changes on the sheets that users see. */
export function summarizePlan(plan: BookPlan): PlanSummary {
  const steps = seenSteps(plan);
  return {
    ...removedBy(steps),
    ...(plan.columns === undefined
      ? {}
      : { columns: plan.columns.map(({ name, titles }) => ({ name, titles })) }),
    added: steps.flatMap((step) => (step.kind === 'add' ? [step.name] : [])),
    replaced: steps.flatMap((step) => (step.kind === 'replace' ? [step.name] : [])),
    edited: steps.flatMap((step) =>
      step.kind === 'edit' ? [{ sheet: step.name, cells: step.edits.length }] : [],
    ),
    rows: steps.flatMap((step) => (step.kind === 'rows' ? [{ sheet: step.name, ...rowCounts(step) }] : [])),
  };
}

function removedBy(steps: readonly SheetStep[]): Pick<PlanSummary, 'removed'> {
  const removed = steps.flatMap((step) => (step.kind === 'remove' ? [step.name] : []));
  return removed.length === 0 ? {} : { removed };
}

export const rowCounts = ({ inserts, deletes, edits }: RowsStep): RowCounts => ({
  inserted: inserts.reduce((sum, { rowCount }) => sum + rowCount, 0),
  deleted: deletes.length,
  cells: edits.length,
});
