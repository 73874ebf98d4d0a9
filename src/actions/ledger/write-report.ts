import type { PlanSummary } from '#workbook/plan/book-plan';
import type { KeptCell } from '#workbook/plan/open-workbook';

export type { KeptCell };

/** What an action, its undoing or its redoing wrote. */
export interface WriteReport {
  /** What was written; it differs from what was shown before where the change was prepared again. */
  readonly summary: PlanSummary;
  /** Whether anything was written, also where users do not see it. */
  readonly isWritten: boolean;
  /** Cells that stay as they are, in the order of the sheets. */
  readonly kept: readonly KeptCell[];
}
