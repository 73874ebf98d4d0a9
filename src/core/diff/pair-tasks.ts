import { pairContainedTasks } from '../identity/contained-tasks.ts';
import { Pairing } from '../identity/pairing.ts';
import { pairSameTasks } from '../identity/same-tasks.ts';
import { pairSimilarTasks } from '../identity/similar-tasks.ts';
import { type TaskFeatures, taskFeatures } from '../identity/task-features.ts';
import { wordsOf } from '../identity/words.ts';
import type { Task } from '../record/task.ts';

/** A task of the first registry and the one it is in the second. */
export interface TaskPair {
  readonly a: Task;
  readonly b: Task;
  /** They are only likely the same: each is the only one that the other may be. */
  readonly isUncertain: boolean;
}

/**
 * Pairs the tasks of two registries by what they say, across years and notices. Tasks in no pair are new,
 * or gone.
 *
 * @param keepIds Both are states of one workbook: tasks with one id are the same, whatever they say.
 */
export function pairTasks(
  before: readonly Task[],
  after: readonly Task[],
  keepIds: boolean,
): readonly TaskPair[] {
  const [one, other] = comparable(before, after);
  const [known, incoming] = [taskFeatures(one), taskFeatures(other)];
  const pairing = new Pairing<TaskFeatures, TaskFeatures>();
  if (keepIds) {
    const byId = new Map(known.map((feature) => [feature.task.id, feature]));
    for (const feature of incoming) {
      const same = byId.get(feature.task.id);
      if (same !== undefined) pairing.take(same, feature);
    }
  }
  const left = () => known.filter((feature) => !pairing.isPaired(feature));
  const free = () => incoming.filter((feature) => !pairing.isTaken(feature));
  pairSameTasks(left(), free(), pairing);
  pairSimilarTasks(left(), free(), pairing);
  pairContainedTasks(left(), free(), pairing);
  const [first, second] = [before, after].map((tasks) => new Map(tasks.map((task) => [task.id, task])));
  const pairOf = (
    [a, b]: readonly [TaskFeatures, TaskFeatures],
    isUncertain: boolean,
  ): readonly TaskPair[] => {
    const [mine, theirs] = [first?.get(a.task.id), second?.get(b.task.id)];
    return mine === undefined || theirs === undefined ? [] : [{ a: mine, b: theirs, isUncertain }];
  };
  return [
    ...pairing.pairs.flatMap((pair) => pairOf(pair, false)),
    ...likely(pairing.doubts).flatMap((pair) => pairOf(pair, true)),
  ];
}

/** Of the doubts, the pairs in which each is the only one that the other may be. */
function likely(
  doubts: readonly (readonly [TaskFeatures, readonly TaskFeatures[]])[],
): readonly (readonly [TaskFeatures, TaskFeatures])[] {
  const times = new Map<TaskFeatures, number>();
  for (const [, others] of doubts) for (const other of others) times.set(other, (times.get(other) ?? 0) + 1);
  return doubts.flatMap(([known, [only, ...others]]) =>
    only !== undefined && others.length === 0 && times.get(only) === 1 ? [[known, only] as const] : [],
  );
}

/** Where no list and heading is the same in both, they distinguish nothing: both are compared without. */
function comparable(
  before: readonly Task[],
  after: readonly Task[],
): readonly [readonly Task[], readonly Task[]] {
  const placeOf = ({ list, section }: Task): string => [list ?? '', ...section].map(wordsOf).join('|');
  const places = new Set(before.map(placeOf));
  if (after.some((task) => places.has(placeOf(task)))) return [before, after];
  const without = (task: Task): Task => ({ ...task, list: null, section: [] });
  return [before.map(without), after.map(without)];
}
