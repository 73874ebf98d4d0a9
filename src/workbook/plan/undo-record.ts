import type { CellRange } from '#xlsx/cell-range';
import type { ExcelSheetModel } from '../excel-model/excel-sheet-model.ts';
import type { BookPlan, CellChange } from './book-plan.ts';

/** A sheet, or the cells of it that a plan changes, before the change. */
export type Snapshot =
  /** The sheet did not exist. */
  | { readonly kind: 'absent'; readonly name: string }
  | {
      readonly kind: 'area';
      readonly id: string;
      readonly name: string;
      readonly area: CellRange;
      readonly model: ExcelSheetModel;
    }
  | {
      readonly kind: 'cells';
      readonly id: string;
      readonly name: string;
      readonly cells: readonly CellChange[];
    };

/** A plan that was applied, with all that is needed to undo it. Plain data. */
export interface UndoRecord {
  readonly plan: BookPlan;
  /** One per step of the plan. */
  readonly snapshots: readonly Snapshot[];
}
