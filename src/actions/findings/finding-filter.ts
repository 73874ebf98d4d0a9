import type { FindingArea } from '#core/finding/area';
import type { Severity } from '#core/record/finding';

/** Which findings are listed. */
export interface FindingFilter {
  /** Empty: all. */
  readonly severities: readonly Severity[];
  /** Null: all. */
  readonly unit: string | null;
  /** Null: all. */
  readonly area: FindingArea | null;
  /** Words that must all occur in the sentence, the task, a unit or the title of the notice. */
  readonly text: string;
  readonly isSettledShown: boolean;
}

/** Lists every finding that is not settled. */
export const ALL_FINDINGS: FindingFilter = {
  severities: [],
  unit: null,
  area: null,
  text: '',
  isSettledShown: false,
};
