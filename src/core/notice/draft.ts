import type { Leader } from '../record/task.ts';
import type { MappedText } from '../text/mapped.ts';
import type { Duty } from './duty/duty.ts';

/** A heading on the way to a task. */
export interface SectionStep {
  readonly title: string;
  /** Printed value of its ordinal, or its running number among its neighbours. */
  readonly ordinal: number;
  /** Whether the heading only says that tasks follow; it names no section. */
  readonly generic: boolean;
}

/** A bullet of progress on its way to a task. */
export interface DraftBullet {
  readonly mark: string | null;
  readonly m: MappedText;
}

/** A task before its identity is known. */
export interface TaskDraft {
  readonly sections: readonly SectionStep[];
  readonly no: string;
  readonly content: MappedText;
  readonly duty: Duty;
  /** Leaders printed in a heading above, used where the item names none. */
  readonly inheritedLeaders: readonly Leader[];
  readonly progress: readonly DraftBullet[];
  /** Whether it is a row of a table. */
  readonly isRow: boolean;
  readonly glued: boolean;
  readonly numberHasStop: boolean;
  readonly start: number;
  readonly end: number;
}
