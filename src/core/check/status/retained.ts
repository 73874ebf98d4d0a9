import type { Target } from '../../record/target.ts';
import type { CheckContext } from '../context.ts';

/** Whether the latest version of the notice lacks the target or its task, so that no report on it is required. */
export const isRetainedTarget = (
  { id, task }: Pick<Target, 'id' | 'task'>,
  { isRetained }: Pick<CheckContext, 'isRetained'>,
): boolean => isRetained(id) || isRetained(task);
