import type { PlanEntry } from '../record/entered/plan-entry.ts';
import type { Leader } from '../record/task.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Duty } from './duty/duty.ts';

/** A heading on the way to a task. */
export interface SectionStep {
  readonly title: string;
  /** Value of its ordinal, or its 1-based position among its neighbours. */
  readonly ordinal: number;
  /** Whether the heading only announces tasks and names no section (重点任务). */
  readonly generic: boolean;
}

/** A progress bullet of a task. */
export interface DraftBullet {
  readonly mark: string | null;
  readonly m: MappedText;
  /** Put together from cells of figures. */
  readonly ofCells?: true;
}

/** The plan (推进方案) of a task, as a table prints it. */
export type PrintedPlan = Omit<PlanEntry, 'task'>;

/** A task before its id is assigned. */
export interface TaskDraft {
  readonly sections: readonly SectionStep[];
  /** Number as printed; "" for none. */
  readonly no: string;
  readonly content: MappedText;
  readonly duty: Duty;
  /** Leaders named in a heading above, used if the item names none. */
  readonly inheritedLeaders: readonly Leader[];
  readonly progress: readonly DraftBullet[];
  /** Absent: none is printed. */
  readonly plan?: PrintedPlan;
  /** Whether it is a row of a table. */
  readonly isRow: boolean;
  /** Whether the item was printed without a line break after the text before it. */
  readonly glued: boolean;
  readonly numberHasStop: boolean;
  readonly start: number;
  readonly end: number;
}
