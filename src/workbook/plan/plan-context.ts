import type { PutAside } from '#core/record/entered/put-aside';
import type { SheetModel } from '../model/sheet-model.ts';
import type { IsDrawn } from '../sheets/store/drawn-cells.ts';
import type { SheetStep } from './book-plan.ts';
import type { Subjects } from './displaced.ts';
import type { BookSurvey } from './survey.ts';

/** What is known beside the sheet and its model. */
export interface PlanContext {
  readonly survey: BookSurvey;
  /** The sheet as it would be drawn for what was read from the workbook; null: not known. */
  readonly former: SheetModel | null;
  readonly subjects: Subjects;
  /** Titles of the columns that the table gets with the plan. */
  readonly added: ReadonlySet<string>;
  /** Whether a cell of a column, by its title in the model, shows what was drawn there last. */
  readonly isDrawn: IsDrawn;
  /** Whether the workbook tells what was drawn; else `isDrawn` is always true. */
  readonly isMarked: boolean;
}

/** The step for a sheet (null: nothing has to change), and what people wrote that cannot stay there. */
export interface PlannedSheet {
  readonly step: SheetStep | null;
  readonly displaced: readonly PutAside[];
}
