import type { Amendment } from '../record/entered/amendment.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import type { UnitMatcher } from '../unit/directory.ts';

/** A row of 调整台账, and the task it is about as it is now. */
export interface AmendedTask {
  readonly amendment: Amendment;
  readonly task: Task;
  /** Targets of the task. */
  readonly targets: readonly Target[];
  /** All targets as they were pulled, by id. */
  readonly base: ReadonlyMap<string, Target>;
  /** Year of the notice. */
  readonly year: number | null;
  readonly units: UnitMatcher;
}
