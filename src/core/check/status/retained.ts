import type { Target } from '../../record/target.ts';
import type { CheckContext } from '../context.ts';

/** Whether the latest version of its notice has a target no more, or has not its task: it obliges nobody. */
export const isRetainedTarget = (
  { id, task }: Pick<Target, 'id' | 'task'>,
  { isRetained }: Pick<CheckContext, 'isRetained'>,
): boolean => isRetained(id) || isRetained(task);
