import type { Notice } from '#core/record/notice';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';

/** Records by id, for columns that show something of a related record. */
export interface RegistryIndex {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly notices: ReadonlyMap<string, Notice>;
  readonly targets: ReadonlyMap<string, Target>;
}

export const indexOf = (registry: Registry): RegistryIndex => ({
  tasks: new Map(registry.tasks.map((task) => [task.id, task])),
  notices: new Map(registry.notices.map((notice) => [notice.id, notice])),
  targets: new Map(registry.targets.map((target) => [target.id, target])),
});
