import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';

/** Records by id, also former ones. */
export interface KnownRecords {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly targets: ReadonlyMap<string, Target>;
}

/** The records of registries; of two with the same id that of the first one. */
export function knownRecords(...registries: readonly Pick<Registry, 'tasks' | 'targets'>[]): KnownRecords {
  const tasks = new Map<string, Task>();
  const targets = new Map<string, Target>();
  for (const registry of registries) {
    for (const task of registry.tasks) if (!tasks.has(task.id)) tasks.set(task.id, task);
    for (const target of registry.targets) if (!targets.has(target.id)) targets.set(target.id, target);
  }
  return { tasks, targets };
}
