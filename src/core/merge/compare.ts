import type { Registry } from '../record/registry.ts';
import { isSame } from '../record/same.ts';
import { deletionsOf } from './deletions.ts';
import {
  type Difference,
  type HeldRegistry,
  type IsUsed,
  type Kept,
  TARGET_FIELDS,
  type TargetField,
  TASK_FIELDS,
  type TaskField,
} from './difference.ts';
import { byId, isEdited } from './records.ts';

export interface Comparison {
  /** Notices that are not held yet. */
  readonly newNotices: readonly string[];
  /** Notices that are held and come again. */
  readonly knownNotices: readonly string[];
  /** Tasks that never were held; one that people deleted is a difference. */
  readonly addedTasks: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * What a registry says of the notices it holds, against what is held of them. Other
 * notices are not looked at. Pure; the cost grows linearly.
 */
export function compareRegistries(held: HeldRegistry, incoming: Registry, isUsed: IsUsed): Comparison {
  const known = new Set(held.now.notices.map(({ id }) => id));
  const notices = incoming.notices.map(({ id }) => id);
  const again = new Set(notices.filter((id) => known.has(id)));
  const theirs = byId(incoming.tasks);
  const theirTargets = byId(incoming.targets);
  const drawn = byId(held.drawn.tasks);
  const drawnTargets = byId(held.drawn.targets);
  const mine = byId(held.now.tasks);
  const isAgain = (task: string): boolean => again.has(mine.get(task)?.notice ?? '');
  const isKept = keptIn(held.kept);
  const differences: Difference[] = [];
  for (const task of held.now.tasks) {
    const { id } = task;
    if (!isAgain(id)) continue;
    const base = drawn.get(id) ?? task;
    const other = theirs.get(id);
    if (other !== undefined) differences.push(...fieldsOf('task', id, TASK_FIELDS, base, task, other));
    else {
      const isMineEdited = isUsed(id) || isKept('removed', id) || isEdited(TASK_FIELDS, base, task);
      differences.push({ kind: 'removed', record: 'task', id, task: id, isMineEdited });
    }
  }
  for (const target of held.now.targets) {
    const { id, task } = target;
    // Targets of a task that is gone go or stay with it.
    if (!theirs.has(task) || !isAgain(task)) continue;
    const base = drawnTargets.get(id) ?? target;
    const other = theirTargets.get(id);
    if (other !== undefined)
      differences.push(...fieldsOf('target', task, TARGET_FIELDS, base, target, other));
    else {
      const isMineEdited = isUsed(id) || isKept('removed', id) || isEdited(TARGET_FIELDS, base, target);
      differences.push({ kind: 'removed', record: 'target', id, task, isMineEdited });
    }
  }
  const deleted = deletionsOf(held, again, theirs, theirTargets, isUsed);
  const isDeleted = new Set(deleted.map(({ id }) => id));
  return {
    newNotices: notices.filter((id) => !known.has(id)),
    knownNotices: [...again],
    addedTasks: incoming.tasks.flatMap(({ id }) => (mine.has(id) || isDeleted.has(id) ? [] : [id])),
    differences: [...differences, ...deleted, ...allocationDifferences(held, incoming, again, isKept)],
  };
}

type IsKept = (kind: Kept['kind'], id: string) => boolean;

function keptIn(kept: readonly Kept[]): IsKept {
  const ids = {
    removed: new Set<string>(),
    allocations: new Set<string>(),
  } satisfies Record<Kept['kind'], unknown>;
  for (const { kind, id } of kept) ids[kind].add(id);
  return (kind, id) => ids[kind].has(id);
}

function fieldsOf<R extends { readonly id: string }>(
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
  { drawn, now }: HeldRegistry,
  incoming: Registry,
  again: ReadonlySet<string>,
  isKept: IsKept,
): readonly Difference[] {
  const [before, mine, theirs] = [told(drawn), told(now), told(incoming)];
  return [...again].flatMap((id): readonly Difference[] => {
    if (isSame(mine.get(id), theirs.get(id))) return [];
    const isMineEdited = isKept('allocations', id) || !isSame(before.get(id), mine.get(id));
    return [{ kind: 'allocations', id, task: null, isMineEdited }];
  });
}

/** What the breakdowns of each notice say, whatever place they have in its text. */
function told({ allocations }: Registry): ReadonlyMap<string, readonly unknown[]> {
  const byNotice = new Map<string, unknown[]>();
  for (const { notice, list, seq, category, item, total, cells, units } of allocations) {
    const all = byNotice.get(notice) ?? [];
    byNotice.set(notice, all);
    all.push([list, seq, category, item, total, Object.entries(cells), units]);
  }
  return byNotice;
}
