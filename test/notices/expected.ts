import type { Allocation } from '#core/record/allocation';
import type { Notice } from '#core/record/notice';
import type { Traits } from '../support/variants/variant.ts';
import type { Leader, ProgressBullet, Task } from '#core/record/task';

/** An expected task. */
export interface ExpectedTask extends Pick<
  Task,
  'list' | 'section' | 'no' | 'content' | 'leadUnits' | 'units' | 'groupUnits'
> {
  /** Null, and not compared, if the conventions do not say how such a task is numbered. */
  readonly id: string | null;
  readonly leaders: readonly Leader[];
  /** Not compared if missing. */
  readonly dueText?: string;
  readonly progress?: readonly Pick<ProgressBullet, 'mark' | 'text'>[];
  /** How something was understood that the conventions do not cover. */
  readonly note?: string;
}

export type ExpectedAllocation = Omit<Allocation, 'task' | 'notice' | 'span'>;

/** The hand-made answer for one notice. */
export interface Expected {
  /**
   * Where it is not prose with numbered items and whole lines: which variants of the text
   * keep its meaning. A notice whose item numbers are told from figures by line breaks alone,
   * or whose labels have no colon, is not `numbered`.
   */
  readonly form?: Partial<Traits>;
  /** `id` is null if no document number is printed; of task ids only the part after "#" is compared. */
  readonly notice: Omit<Notice, 'id' | 'layout'> & { readonly id: string | null };
  readonly tasks: readonly ExpectedTask[];
  readonly allocations?: readonly ExpectedAllocation[];
  /** Codes that must be among the findings; no other codes `notice.*` may be. */
  readonly findings: readonly string[];
  /** Further codes `notice.*` that may be among the findings. */
  readonly tolerated?: readonly string[];
  /** Mistakes put into the progress texts for the tests of the checks: task, paragraph, words, reason. */
  readonly planted?: readonly Readonly<Record<'no' | 'bullet' | 'text' | 'why', string>>[];
  readonly note?: string;
}
