import type { Allocation } from '#core/record/allocation';
import type { Notice } from '#core/record/notice';
import type { Leader, ProgressBullet, Task } from '#core/record/task';

/** A task as a careful reader writes it down. */
export interface ExpectedTask extends Pick<
  Task,
  'list' | 'section' | 'no' | 'content' | 'leadUnits' | 'units' | 'groupUnits'
> {
  /** Null where the conventions do not say how such a task is numbered: not compared. */
  readonly id: string | null;
  readonly leaders: readonly Leader[];
  /** Not compared where absent. */
  readonly dueText?: string;
  readonly progress?: readonly Pick<ProgressBullet, 'mark' | 'text'>[];
  /** How the reader understood something the conventions are silent about. */
  readonly note?: string;
}

export type ExpectedAllocation = Omit<Allocation, 'task' | 'notice' | 'span'>;

/** The hand-made answer for one notice. */
export interface Expected {
  /** `id` is null where no document number is printed: then only what follows its "#" is compared. */
  readonly notice: Omit<Notice, 'id' | 'layout'> & { readonly id: string | null };
  readonly tasks: readonly ExpectedTask[];
  readonly allocations?: readonly ExpectedAllocation[];
  /** Codes that must appear among the findings; of the codes `notice.*` no other may. */
  readonly findings: readonly string[];
  /** Codes `notice.*` that may appear although they need not. */
  readonly tolerated?: readonly string[];
  /** Mistakes put into the progress texts, for the checks: task, paragraph, words, why. */
  readonly planted?: readonly Readonly<Record<'no' | 'bullet' | 'text' | 'why', string>>[];
  readonly note?: string;
}
