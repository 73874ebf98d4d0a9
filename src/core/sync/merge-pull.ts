import type { Registry } from '../record/registry.ts';
import type { Task } from '../record/task.ts';
import { type Comparison, type Difference, differenceKey, type HeldRegistry } from './compare.ts';

/** Which of the two is to stand. */
export type Choice = 'mine' | 'theirs';

/** What stands unless somebody chooses: the registry's, but never over what a person wrote. */
export const defaultChoice = ({ isMineEdited }: Difference): Choice => (isMineEdited ? 'mine' : 'theirs');

/**
 * The held registry with a pulled one taken over, difference by difference as chosen.
 * `drawn` holds what the registry said, also where something else stands: so the next
 * pull still knows what people changed.
 */
export function mergePull(
  held: HeldRegistry,
  incoming: Registry,
  { differences, knownNotices }: Comparison,
  choices: ReadonlyMap<string, Choice>,
): HeldRegistry {
  const again = new Set(knownNotices);
  const isMine = (difference: Difference): boolean =>
    (choices.get(differenceKey(difference)) ?? defaultChoice(difference)) === 'mine';
  const kept = differences.filter(isMine);
  const keptTasks = new Set(kept.flatMap((one) => (one.kind === 'removed' ? [one.id] : [])));
  const keptAllocations = new Set(kept.flatMap((one) => (one.kind === 'allocations' ? [one.id] : [])));
  const now = withFields(incoming, kept);
  const assembled = (from: Registry, ours: Registry): Registry => {
    const tasks = inOrder(ours.tasks, from.tasks, again, keptTasks);
    const ids = new Set(tasks.map(({ id }) => id));
    const theirs = new Set(from.tasks.map(({ id }) => id));
    return {
      ...ours,
      notices: [
        ...ours.notices.map((notice) => from.notices.find(({ id }) => id === notice.id) ?? notice),
        ...from.notices.filter(({ id }) => !again.has(id)),
      ],
      tasks,
      targets: [...ours.targets.filter(({ task }) => ids.has(task) && !theirs.has(task)), ...from.targets],
      allocations: [
        ...ours.allocations.filter(({ notice }) => !again.has(notice) || keptAllocations.has(notice)),
        ...from.allocations.filter(({ notice }) => !keptAllocations.has(notice)),
      ],
      findings: [
        ...ours.findings.filter(({ notice }) => notice === null || !again.has(notice)),
        ...from.findings,
      ],
    };
  };
  return { drawn: assembled(incoming, held.drawn), now: assembled(now, held.now) };
}

/** Tasks of a known notice stand where they stood, those it brings anew behind them. */
function inOrder(
  ours: readonly Task[],
  theirs: readonly Task[],
  again: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): readonly Task[] {
  const groups = new Map<string, Task[]>();
  const groupOf = (notice: string): Task[] => {
    const group = groups.get(notice) ?? [];
    groups.set(notice, group);
    return group;
  };
  // The order of a notice that comes again is the registry's.
  for (const { notice } of ours) groupOf(notice);
  for (const task of theirs) groupOf(task.notice).push(task);
  for (const task of ours) if (!again.has(task.notice) || kept.has(task.id)) groupOf(task.notice).push(task);
  return [...groups.values()].flat();
}

/** The registry with single fields as they are held. */
function withFields(registry: Registry, kept: readonly Difference[]): Registry {
  const byRecord = new Map<string, Record<string, unknown>>();
  for (const one of kept) {
    if (one.kind !== 'field') continue;
    const key = `${one.record} ${one.id}`;
    byRecord.set(key, { ...byRecord.get(key), [one.field]: one.mine });
  }
  const own = <R extends { readonly id: string }>(record: 'task' | 'target', value: R): R => {
    const fields = byRecord.get(`${record} ${value.id}`);
    return fields === undefined ? value : { ...value, ...fields };
  };
  return {
    ...registry,
    tasks: registry.tasks.map((task) => own('task', task)),
    targets: registry.targets.map((target) => own('target', target)),
  };
}
