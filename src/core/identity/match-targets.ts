import { groupBy } from '../record/group-by.ts';
import type { Target } from '../record/target.ts';
import { Pairing, rivalsBy } from './pairing.ts';
import { pairsOf, replacesSomething, wordsOf, wordsWithoutFigures } from './words.ts';

/** What a target is compared by. */
interface TargetFeatures {
  readonly target: Target;
  readonly metric: string;
  /** The clause it was read from, without figures. */
  readonly clause: string;
  readonly unit: string;
  /** Value and upper value; "" where it has none. */
  readonly value: string;
}

const featuresOf = (target: Target): TargetFeatures => ({
  target,
  metric: wordsOf(target.metric),
  clause: wordsWithoutFigures(wordsOf(target.span.text)),
  unit: wordsOf(target.unit),
  value: target.value === null ? '' : JSON.stringify([target.value, target.value2]),
});

type TargetPairing = Pairing<TargetFeatures, TargetFeatures>;
type KeyOf = (one: TargetFeatures) => string | null;

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** A key for targets with a metric. */
const named =
  (keyOf: (one: TargetFeatures) => string): KeyOf =>
  (one) =>
    one.metric === '' ? null : keyOf(one);

/** Length of the shortest clause that distinguishes targets. */
const LEAST_CLAUSE = 4;

/** Ways to compare targets: from those that are certain to those that count only where no other target is alike. */
const KEYS: readonly KeyOf[] = [
  ({ target: t, metric, unit, value, clause }) =>
    key(metric, unit, value, clause, t.kind, t.comparator, t.qualifier, t.stretch, t.direction, t.deadline),
  named(({ target: t, metric, unit, value }) => key(metric, unit, value, t.qualifier, t.stretch, t.deadline)),
  named(({ metric, unit, value, target: { deadline } }) => key(metric, unit, value || deadline)),
  // The same with another figure or another day.
  ({ target: t, metric, unit, value, clause }) =>
    key(metric, unit, value === '', t.qualifier, t.stretch, clause),
  named(({ target: t, metric, unit, value }) => key(metric, unit, value === '', t.qualifier, t.stretch)),
  named(({ metric, unit, value }) => key(metric, unit, value === '')),
  // A reader that names the metric in other words.
  ({ unit, value, clause }) =>
    value === '' || clause.length < LEAST_CLAUSE ? null : key(unit, value, clause),
];

/** Where several targets are equal in this way, the n-th of one list is the n-th of the other. */
const EXACT = KEYS[0];

/** Targets of one task, before and now. */
export interface TargetsOfTask {
  readonly known: readonly Target[];
  readonly incoming: readonly Target[];
}

export interface TargetMatch {
  /** Ids of incoming targets → known ones. */
  readonly pairs: ReadonlyMap<string, string>;
  readonly doubts: readonly (readonly [known: string, incoming: readonly string[]])[];
}

/**
 * Pairs the targets of tasks that are the same. The same target says the same metric in the
 * same unit; its figure may have changed. In another unit it is a doubt, since figures
 * were entered in the former one.
 *
 * @param decided Pairs that are settled already: incoming → known.
 * @param isSettled Whether a known target has none.
 */
export function matchTargets(
  tasks: readonly TargetsOfTask[],
  decided: ReadonlyMap<string, string>,
  isSettled: (known: string) => boolean,
): TargetMatch {
  const pairs = new Map<string, string>();
  const doubts: (readonly [string, readonly string[]])[] = [];
  const settled = new Set(decided.values());
  for (const { known, incoming } of tasks) {
    const pairing: TargetPairing = new Pairing();
    const mine = known.filter(({ id }) => !settled.has(id) && !isSettled(id)).map(featuresOf);
    const theirs = incoming.filter(({ id }) => !decided.has(id)).map(featuresOf);
    pairWithin(mine, theirs, pairing);
    for (const [a, b] of pairing.pairs) pairs.set(b.target.id, a.target.id);
    for (const [a, others] of pairing.doubts)
      doubts.push([a.target.id, others.map(({ target }) => target.id)]);
  }
  return { pairs, doubts };
}

function pairWithin(
  known: readonly TargetFeatures[],
  incoming: readonly TargetFeatures[],
  pairing: TargetPairing,
): void {
  const left = () => known.filter((one) => !pairing.isPaired(one));
  const free = () => incoming.filter((one) => !pairing.isTaken(one));
  for (const keyOf of KEYS)
    for (const group of rivalsBy(left(), free(), keyOf, keyOf)) {
      const isSure =
        keyOf === EXACT ? group.known.length === group.incoming.length : group.known.length === 1;
      if (isSure && group.known.length === group.incoming.length)
        takeInOrder(group.known, group.incoming, pairing);
    }
  pairRenamed(left(), free(), pairing);
  for (const one of left()) {
    const others = free().filter((other) => isPossible(one, other));
    if (others.length > 0) pairing.doubt(one, others);
  }
}

function takeInOrder(
  known: readonly TargetFeatures[],
  incoming: readonly TargetFeatures[],
  pairing: TargetPairing,
): void {
  for (const [place, one] of known.entries()) {
    const other = incoming[place];
    if (other !== undefined) pairing.take(one, other);
  }
}

/** Pairs targets whose metric was worded otherwise, where each is the only one like the other. */
function pairRenamed(
  known: readonly TargetFeatures[],
  incoming: readonly TargetFeatures[],
  pairing: TargetPairing,
): void {
  const isRenamed = (a: TargetFeatures, b: TargetFeatures): boolean =>
    a.unit === b.unit &&
    (a.value === '') === (b.value === '') &&
    likeness(a.metric, b.metric) >= 0.5 &&
    !replacesSomething(a.metric, b.metric);
  for (const one of known) {
    const others = incoming.filter((other) => isPossible(one, other));
    const [other] = others;
    if (other === undefined || others.length > 1 || pairing.isTaken(other)) continue;
    if (known.filter((rival) => isPossible(rival, other)).length === 1 && isRenamed(one, other))
      pairing.take(one, other);
  }
}

/** Whether one target may be the other, so that a person has to say. */
const isPossible = (a: TargetFeatures, b: TargetFeatures): boolean =>
  (a.value !== '' && a.value === b.value && a.unit === b.unit) ||
  (a.metric !== '' && likeness(a.metric, b.metric) >= 0.4) ||
  (a.metric === b.metric && a.unit === b.unit);

/** Share of the pairs of characters that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** A target of a task that was not found again, and the words of the tasks it may have gone to. */
interface MovedTargets {
  readonly known: readonly Target[];
  readonly incoming: readonly Target[];
  /** The content of the task of an incoming target. */
  readonly contentOf: (target: Target) => string;
}

/** Pairs targets that went to another task with the whole clause they were read from: of a task that was split. */
export function matchMovedTargets({ known, incoming, contentOf }: MovedTargets): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const keyOf: KeyOf = ({ metric, unit, value }) =>
    metric === '' || value === '' ? null : key(metric, unit, value);
  for (const { known: mine, incoming: theirs } of rivalsBy(
    known.map(featuresOf),
    incoming.map(featuresOf),
    keyOf,
    keyOf,
  )) {
    const [one, other] = [mine[0], theirs[0]];
    if (one === undefined || other === undefined || mine.length > 1 || theirs.length > 1) continue;
    const clause = wordsOf(one.target.span.text);
    if (clause.length >= LEAST_CLAUSE && wordsOf(contentOf(other.target)).includes(clause))
      pairs.set(other.target.id, one.target.id);
  }
  return pairs;
}

export const targetsByTask = (targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> =>
  groupBy(targets, ({ task }) => task);
