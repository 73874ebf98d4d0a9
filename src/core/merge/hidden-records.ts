import type { Registry } from '../record/registry.ts';
import type { Difference, LocalRegistry } from './difference.ts';

/** Ids of records that the base has and the local registry does not show. */
interface HiddenRecords {
  readonly tasks: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** Targets of hidden tasks that stay visible, because users entered something for them. */
  readonly orphans: ReadonlySet<string>;
}

/** The records that stay hidden after a pull because users deleted them. */
export function hiddenAfterPull(
  { base, local }: LocalRegistry,
  incoming: Registry,
  differences: readonly Difference[],
  isMine: (difference: Difference) => boolean,
): HiddenRecords {
  const deleted = differences.flatMap((difference) => (difference.kind === 'deleted' ? [difference] : []));
  const restored = new Set(deleted.filter((difference) => !isMine(difference)).map(({ id }) => id));
  const removedTargets = new Set(deleted.filter(isMine).flatMap(({ targets }) => targets));
  const localIds = new Set([...local.tasks, ...local.targets].map(({ id }) => id));
  const isHidden = (id: string): boolean => !localIds.has(id) && !restored.has(id);
  const tasks = new Set(base.tasks.flatMap(({ id }) => (isHidden(id) ? [id] : [])));
  const orphans = new Set(
    local.targets.flatMap(({ id, task }) => (tasks.has(task) && !removedTargets.has(id) ? [id] : [])),
  );
  const targets = new Set([
    ...removedTargets,
    ...base.targets.flatMap(({ id, task }) => (isHidden(id) && !restored.has(task) ? [id] : [])),
    ...incoming.targets.flatMap(({ id, task }) => (tasks.has(task) && !orphans.has(id) ? [id] : [])),
  ]);
  return { tasks, targets, orphans };
}
