import type { Target } from '../target.ts';
import type { Task } from '../task.ts';

/** A record that an amendment changed, with what it said before. */
export type RecordChange =
  | {
      readonly record: 'task';
      readonly id: string;
      /** The changed fields with their former values; null: the task was added. */
      readonly before: Partial<Task> | null;
    }
  | {
      readonly record: 'target';
      readonly id: string;
      /** As for a task. */
      readonly before: Partial<Target> | null;
      /** The target is promised no longer. Absent: it is. */
      readonly isEnded?: boolean;
    };

/** What carrying out an amendment changed: from it follows what held in earlier periods. */
export interface AmendmentOutcome {
  /** ISO date on which it was carried out; null where unknown. */
  readonly on: string | null;
  readonly changes: readonly RecordChange[];
}
