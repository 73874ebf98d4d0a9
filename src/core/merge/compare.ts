import type { Registry } from '../record/registry.ts';
import { isSame } from '../record/is-same.ts';
import { deletionsOf } from './deletions.ts';
import {
  type Difference,
  type IsUsed,
  type LocalRegistry,
  MERGED_TARGET_FIELDS,
  MERGED_TASK_FIELDS,
  type Override,
  type TargetField,
  type TaskField,
} from './difference.ts';
import { byId, isEdited } from './records.ts';

export interface Comparison {
  /** Ids of incoming notices that are not in the local registry. */
  readonly newNotices: readonly string[];
  /** Ids of incoming notices that are. */
  readonly knownNotices: readonly string[];
  /** Ids of incoming tasks that were never local; one that users deleted is a difference instead. */
  readonly addedTasks: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * Compares an incoming registry with the local one, for the notices the incoming one
 * has; other local notices are ignored. Pure; the cost is linear.
 */
export function compareRegistries(current: LocalRegistry, incoming: Registry, isUsed: IsUsed): Comparison {
  const localNotices = new Set(current.local.notices.map(({ id }) => id));
  const notices = incoming.notices.map(({ id }) => id);
  const known = new Set(notices.filter((id) => localNotices.has(id)));
  const theirs = byId(incoming.tasks);
  const theirTargets = byId(incoming.targets);
  const baseTasks = byId(current.base.tasks);
  const baseTargets = byId(current.base.targets);
  const localTasks = byId(current.local.tasks);
  const isOfKnown = (task: string): boolean => known.has(localTasks.get(task)?.notice ?? '');
  const isOverridden = overriddenIn(current.overrides);
  const differences: Difference[] = [];
  for (const task of current.local.tasks) {
    const { id } = task;
    if (!isOfKnown(id)) continue;
    const base = baseTasks.get(id) ?? task;
    const other = theirs.get(id);
    if (other !== undefined)
      differences.push(...fieldDifferences('task', id, MERGED_TASK_FIELDS, base, task, other));
    else {
      const isMineEdited =
        isUsed(id) || isOverridden('removed', id) || isEdited(MERGED_TASK_FIELDS, base, task);
      differences.push({ kind: 'removed', record: 'task', id, task: id, isMineEdited });
    }
  }
  for (const target of current.local.targets) {
    const { id, task } = target;
    // Targets of a removed task are removed or retained together with it.
    if (!theirs.has(task) || !isOfKnown(task)) continue;
    const base = baseTargets.get(id) ?? target;
    const other = theirTargets.get(id);
    if (other !== undefined)
      differences.push(...fieldDifferences('target', task, MERGED_TARGET_FIELDS, base, target, other));
    else {
      const isMineEdited =
        isUsed(id) || isOverridden('removed', id) || isEdited(MERGED_TARGET_FIELDS, base, target);
      differences.push({ kind: 'removed', record: 'target', id, task, isMineEdited });
    }
  }
  const deleted = deletionsOf(current, known, theirs, theirTargets, isUsed);
  const deletedIds = new Set(deleted.map(({ id }) => id));
  return {
    newNotices: notices.filter((id) => !localNotices.has(id)),
    knownNotices: [...known],
    addedTasks: incoming.tasks.flatMap(({ id }) => (localTasks.has(id) || deletedIds.has(id) ? [] : [id])),
    differences: [
      ...differences,
      ...deleted,
      ...allocationDifferences(current, incoming, known, isOverridden),
    ],
  };
}

type IsOverridden = (kind: Override['kind'], id: string) => boolean;

function overriddenIn(overrides: readonly Override[]): IsOverridden {
  const ids = {
    removed: new Set<string>(),
    allocations: new Set<string>(),
  } satisfies Record<Override['kind'], unknown>;
  for (const { kind, id } of overrides) ids[kind].add(id);
  return (kind, id) => ids[kind].has(id);
}

function fieldDifferences<R extends { readonly id: string }>(
  record: 'task' | 'target',
  task: string,
  names: readonly ((TaskField | TargetField) & keyof R)[],
  before: R,
  mine: R,
  theirs: R,
): readonly Difference[] {
  return names.flatMap((field): readonly Difference[] => {
    if (isSame(mine[field], theirs[field])) return [];
    const values = { before: before[field], mine: mine[field], theirs: theirs[field] };
    const isMineEdited = isEdited<R>([field], before, mine);
    return [{ kind: 'field', record, id: mine.id, task, field, ...values, isMineEdited }];
  });
}

function allocationDifferences(
  current: LocalRegistry,
  incoming: Registry,
  known: ReadonlySet<string>,
  isOverridden: IsOverridden,
): readonly Difference[] {
  const base = breakdownsByNotice(current.base);
  const local = breakdownsByNotice(current.local);
  const theirs = breakdownsByNotice(incoming);
  return [...known].flatMap((id): readonly Difference[] => {
    if (isSame(local.get(id), theirs.get(id))) return [];
    const isMineEdited = isOverridden('allocations', id) || !isSame(base.get(id), local.get(id));
    return [{ kind: 'allocations', id, task: null, isMineEdited }];
  });
}

/** The content of the breakdowns of each notice, without their position in its text. */
function breakdownsByNotice({ allocations }: Registry): ReadonlyMap<string, readonly unknown[]> {
  const byNotice = new Map<string, unknown[]>();
  for (const { notice, list, seq, category, item, total, cells, units } of allocations) {
    const rows = byNotice.get(notice) ?? [];
    byNotice.set(notice, rows);
    rows.push([list, seq, category, item, total, Object.entries(cells), units]);
  }
  return byNotice;
}
