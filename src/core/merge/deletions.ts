import type { Target } from '../record/target.ts';
import { type Difference, type IsUsed, type LocalRegistry, MERGED_TARGET_FIELDS } from './difference.ts';
import { byId, isEdited } from './records.ts';

/**
 * Differences of kind `deleted`: records of the base that users deleted while the
 * incoming registry (`theirs`, by id) still has them. `known`: notices both have.
 */
export function deletionsOf(
  { base, local }: LocalRegistry,
  known: ReadonlySet<string>,
  theirs: ReadonlyMap<string, unknown>,
  theirTargets: ReadonlyMap<string, unknown>,
  isUsed: IsUsed,
): readonly Difference[] {
  const localTasks = byId(local.tasks);
  const localTargets = byId(local.targets);
  const unusedTargets = new Map<string, string[]>();
  for (const target of base.targets) {
    const { id, task } = target;
    const localTarget = localTargets.get(id);
    if (localTasks.has(task) || localTarget === undefined || isUsed(id)) continue;
    if (isEdited<Target>(MERGED_TARGET_FIELDS, target, localTarget)) continue;
    const ids = unusedTargets.get(task) ?? [];
    unusedTargets.set(task, ids);
    ids.push(id);
  }
  const tasks = base.tasks.flatMap(({ id, notice }): readonly Difference[] => {
    if (localTasks.has(id) || !known.has(notice) || !theirs.has(id)) return [];
    const targets = unusedTargets.get(id) ?? [];
    return [{ kind: 'deleted', record: 'task', id, task: id, targets, isMineEdited: true }];
  });
  const targets = base.targets.flatMap(({ id, task }): readonly Difference[] => {
    const isKnown = known.has(localTasks.get(task)?.notice ?? '');
    if (localTargets.has(id) || !isKnown || !theirTargets.has(id)) return [];
    return [{ kind: 'deleted', record: 'target', id, task, targets: [], isMineEdited: true }];
  });
  return [...tasks, ...targets];
}
