import { PairIndex } from './pair-index.ts';
import type { Pairing } from './pairing.ts';
import { MOST_CANDIDATES } from './same-tasks.ts';
import { haveSameUnits, type TaskFeatures } from './task-features.ts';
import { clausesWithFigures, replacesSomething } from './words.ts';

/** How alike two tasks are, from 0 to 1. */
interface Likeness {
  readonly other: TaskFeatures;
  /** How much of the words they share. */
  readonly words: number;
  /** With what else speaks for it: section, units, number. */
  readonly all: number;
  /** How much of the words of the known and of the incoming task the other one has. */
  readonly ofKnown: number;
  readonly ofIncoming: number;
}

/** Least likeness of tasks that can be the same, and of those that are, if no other one is as alike. */
const POSSIBLE = { words: 0.25, all: 0.35 } as const;
const SURE = { words: 0.45, all: 0.6 } as const;
/** By how much a pair has to be more alike than any other of its tasks. */
const AHEAD = 0.15;
/** Share of the words of one task in another one that it may have been merged into or split from. */
const PART = 0.75;
/** Words (weighted) that a part has at least, in pairs of characters. */
const PART_PAIRS = 3;

/**
 * Pairs tasks whose sentence was edited: clearly more alike than any others in both
 * directions, without another thing in place of what was said. Pairs that are possible,
 * and parts of a task that was split or merged, are doubts. The cost is about linear.
 */
export function pairSimilarTasks(
  known: readonly TaskFeatures[],
  incoming: readonly TaskFeatures[],
  pairing: Pairing<TaskFeatures, TaskFeatures>,
): void {
  const left = known.filter((one) => !pairing.isPaired(one));
  const free = incoming.filter((one) => !pairing.isTaken(one));
  if (left.length === 0 || free.length === 0) return;
  const weightOf = weights(known, incoming);
  const index = new PairIndex(free);
  const weigh: Weigh = (pairs, common) => {
    let sum = 0;
    for (const pair of pairs) if (common === undefined || common.has(pair)) sum += weightOf(pair);
    return sum;
  };
  const total = new Map([...left, ...free].map((one) => [one, weigh(one.pairs)]));
  const ofKnown = new Map<TaskFeatures, Likeness[]>();
  const ofIncoming = new Map<TaskFeatures, Likeness[]>();
  for (const one of left)
    for (const other of index.candidatesOf(one.pairs)) {
      const likeness = likenessOf(one, other, weigh, total);
      if (likeness === null) continue;
      listOf(ofKnown, one).push(likeness);
      listOf(ofIncoming, other).push({ ...likeness, other: one });
    }
  for (const list of [...ofKnown.values(), ...ofIncoming.values()]) list.sort((a, b) => b.all - a.all);
  const sharesFigure = figureSharing(known, incoming);
  for (const [one, [best, second]] of ofKnown) {
    if (best === undefined) continue;
    const { other } = best;
    const rivals = ofIncoming.get(other) ?? [];
    const isBest = rivals[0]?.other === one && isAhead(best, second) && isAhead(best, rivals[1]);
    const isSplit = (ofKnown.get(one) ?? []).filter((part) => isPart(part.ofIncoming, part.other)).length > 1;
    const isMerged = rivals.filter((part) => isPart(part.ofKnown, part.other)).length > 1;
    if (
      isBest &&
      !isSplit &&
      !isMerged &&
      !pairing.isDoubted(one) &&
      best.words >= SURE.words &&
      best.all >= SURE.all &&
      (!replacesSomething(one.words, other.words) || sharesFigure(one, other))
    )
      pairing.take(one, other);
  }
  for (const [one, list] of ofKnown)
    if (!pairing.isPaired(one))
      pairing.doubt(
        one,
        list
          .map(({ other }) => other)
          .filter((other) => !pairing.isTaken(other))
          .slice(0, MOST_CANDIDATES),
      );
}

/** The weight of pairs of characters, or of those that both sets have. */
type Weigh = (pairs: ReadonlySet<string>, common?: ReadonlySet<string>) => number;

/**
 * Whether two tasks of one section or the same units have a clause with a figure word for word
 * in common that no other task has: then one clause of several was replaced, and not the task.
 */
function figureSharing(
  known: readonly TaskFeatures[],
  incoming: readonly TaskFeatures[],
): (a: TaskFeatures, b: TaskFeatures) => boolean {
  const clausesOf = ({ task }: TaskFeatures): readonly string[] => clausesWithFigures(task.content);
  let counts: readonly Map<string, number>[] | undefined;
  const count = (tasks: readonly TaskFeatures[]): Map<string, number> => {
    const times = new Map<string, number>();
    for (const clause of tasks.flatMap(clausesOf)) times.set(clause, (times.get(clause) ?? 0) + 1);
    return times;
  };
  return (a, b) => {
    if (a.section !== b.section && !haveSameUnits(a, b)) return false;
    // Few pairs need it.
    const all = (counts ??= [count(known), count(incoming)]);
    const others = new Set(clausesOf(b));
    return clausesOf(a).some((clause) => others.has(clause) && all.every((times) => times.get(clause) === 1));
  };
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

const isAhead = (best: Likeness, next: Likeness | undefined): boolean =>
  next === undefined || best.all - next.all >= AHEAD;

const isPart = (share: number, { pairs }: TaskFeatures): boolean => share >= PART && pairs.size >= PART_PAIRS;

/** The weight of a pair of characters: the rarer among the tasks, the greater. */
function weights(
  known: readonly TaskFeatures[],
  incoming: readonly TaskFeatures[],
): (pair: string) => number {
  const count = (tasks: readonly TaskFeatures[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { pairs } of tasks) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(known), count(incoming)];
  const all = Math.max(known.length, incoming.length);
  const logs = new Map<number, number>();
  return (pair) => {
    const times = Math.max(1, before.get(pair) ?? 0, after.get(pair) ?? 0);
    const log = logs.get(times) ?? Math.log(1 + all / times);
    logs.set(times, log);
    return log;
  };
}

/** How alike a known and an incoming task are; null where they cannot be the same. */
function likenessOf(
  known: TaskFeatures,
  incoming: TaskFeatures,
  weigh: Weigh,
  total: ReadonlyMap<TaskFeatures, number>,
): Likeness | null {
  const shared = weigh(known.pairs, incoming.pairs);
  const [a, b] = [total.get(known) ?? 0, total.get(incoming) ?? 0];
  if (shared === 0) return null;
  const [ofKnown, ofIncoming] = [shared / a, shared / b];
  const both = (2 * shared) / (a + b);
  // What was only added or left out speaks less against a pair than what differs.
  const words = both >= 0.35 ? Math.max(both, 0.8 * Math.max(ofKnown, ofIncoming)) : both;
  const all =
    words +
    (known.section === incoming.section ? 0.06 : 0) +
    (haveSameUnits(known, incoming) ? 0.08 : 0) +
    (known.no !== '' && known.no === incoming.no ? 0.04 : 0);
  const isPossible = words >= POSSIBLE.words && all >= POSSIBLE.all;
  const isPartly = isPart(ofKnown, known) || isPart(ofIncoming, incoming);
  return isPossible || isPartly ? { other: incoming, words, all, ofKnown, ofIncoming } : null;
}
