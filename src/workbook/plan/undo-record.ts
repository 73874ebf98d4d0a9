import type { CellRange } from '#xlsx/cell-range';
import type { ExcelSheetModel } from '../excel-model/excel-sheet-model.ts';
import type { BookPlan, CellChange } from './book-plan.ts';

/** What a sheet was like before a plan changed it. */
export type Snapshot =
  /** The sheet was not there. */
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

/** A plan that was carried out, with all it takes to take it back. Plain data. */
export interface UndoRecord {
  readonly plan: BookPlan;
  /** One for each step of the plan. */
  readonly snapshots: readonly Snapshot[];
}
