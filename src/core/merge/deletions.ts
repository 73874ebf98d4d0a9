import type { Target } from '../record/target.ts';
import { type Difference, type HeldRegistry, type IsUsed, TARGET_FIELDS } from './difference.ts';
import { byId, isEdited } from './records.ts';

/** Records that came once and people deleted since, while the registry has them still. */
export function deletionsOf(
  { drawn, now }: HeldRegistry,
  again: ReadonlySet<string>,
  theirs: ReadonlyMap<string, unknown>,
  theirTargets: ReadonlyMap<string, unknown>,
  isUsed: IsUsed,
): readonly Difference[] {
  const mine = byId(now.tasks);
  const mineTargets = byId(now.targets);
  const unused = new Map<string, string[]>();
  for (const target of drawn.targets) {
    const { id, task } = target;
    const left = mineTargets.get(id);
    if (mine.has(task) || left === undefined || isUsed(id)) continue;
    if (isEdited<Target>(TARGET_FIELDS, target, left)) continue;
    const ids = unused.get(task) ?? [];
    unused.set(task, ids);
    ids.push(id);
  }
  const tasks = drawn.tasks.flatMap(({ id, notice }): readonly Difference[] => {
    if (mine.has(id) || !again.has(notice) || !theirs.has(id)) return [];
    const targets = unused.get(id) ?? [];
    return [{ kind: 'deleted', record: 'task', id, task: id, targets, isMineEdited: true }];
  });
  const targets = drawn.targets.flatMap(({ id, task }): readonly Difference[] => {
    const isAgain = again.has(mine.get(task)?.notice ?? '');
    if (mineTargets.has(id) || !isAgain || !theirTargets.has(id)) return [];
    return [{ kind: 'deleted', record: 'target', id, task, targets: [], isMineEdited: true }];
  });
  return [...tasks, ...targets];
}
