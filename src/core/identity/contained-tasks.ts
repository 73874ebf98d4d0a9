import { PairIndex } from './pair-index.ts';
import type { Pairing } from './pairing.ts';
import { areInOnePlace, MOST_CANDIDATES } from './same-tasks.ts';
import type { TaskFeatures } from './task-features.ts';
import { pairsOf, replacesSomething, wordsWithoutFigures } from './words.ts';

/** Least length of a text that is looked for in others, and its least share of the other text. */
const LEAST_WORDS = 6;
const LEAST_SHARE = 0.4;
/** Share of a task in what was added or left out from which on it may be a part of it. */
const PART = 0.6;
/** Pairs of characters that a part has at least. */
const PART_PAIRS = 3;
/** A text whose rarest pair of characters more tasks have is not looked for. */
const MOST_PLACES = 300;

/**
 * Pairs tasks of which one says all that the other says, word for word, and more: a sentence was
 * added or left out. It tells tasks apart that are otherwise nearly the same. The pair is taken
 * where the text is in no other task and no other text is in the task, where both are in one
 * section or of the same units, and where what was added or left out is no other task.
 * Otherwise it is a doubt. The cost is about linear.
 */
export function pairContainedTasks(
  known: readonly TaskFeatures[],
  incoming: readonly TaskFeatures[],
  pairing: Pairing<TaskFeatures, TaskFeatures>,
): void {
  const left = known.filter((one) => !pairing.isPaired(one));
  const free = incoming.filter((one) => !pairing.isTaken(one));
  if (left.length === 0 || free.length === 0) return;
  const containing = new Links();
  const texts = [new TextIndex(left), new TextIndex(free)] as const;
  for (const one of left) for (const other of texts[1].containing(one.words)) containing.add(one, other);
  for (const other of free) for (const one of texts[0].containing(other.words)) containing.add(one, other);
  if (containing.size === 0) return;
  const parts = [new PairIndex(left), new PairIndex(free)] as const;
  const isPartOfRest = (one: TaskFeatures, other: TaskFeatures): boolean => {
    const isLonger = other.words.length > one.words.length;
    const [long, short] = isLonger ? [other, one] : [one, other];
    const rest = pairsOf(wordsWithoutFigures(long.words.replace(short.words, ' ')));
    return parts[isLonger ? 0 : 1]
      .candidatesOf(rest)
      .some((task) => task !== short && isPart(task.pairs, rest));
  };
  for (const [one, others] of containing.ofKnown) {
    const [other] = others;
    if (other === undefined) continue;
    const isOnly = others.size === 1 && containing.ofIncoming.get(other)?.size === 1;
    if (isOnly && isRewording(one, other) && !isPartOfRest(one, other)) pairing.take(one, other);
    else pairing.doubt(one, [...others].slice(0, MOST_CANDIDATES));
  }
}

/** Whether a task of which another one contains the words can be that one. */
function isRewording(one: TaskFeatures, other: TaskFeatures): boolean {
  const [a, b] = [one.words.length, other.words.length];
  return (
    Math.min(a, b) / Math.max(a, b) >= LEAST_SHARE &&
    areInOnePlace(one, other) &&
    !replacesSomething(one.words, other.words)
  );
}

function isPart(pairs: ReadonlySet<string>, rest: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const pair of pairs) if (rest.has(pair)) shared += 1;
  return pairs.size >= PART_PAIRS && shared / pairs.size >= PART;
}

/** Known and incoming tasks of which one contains the words of the other. */
class Links {
  readonly ofKnown = new Map<TaskFeatures, Set<TaskFeatures>>();
  readonly ofIncoming = new Map<TaskFeatures, Set<TaskFeatures>>();

  get size(): number {
    return this.ofKnown.size;
  }

  add(known: TaskFeatures, incoming: TaskFeatures): void {
    const incomings = this.ofKnown.get(known) ?? new Set<TaskFeatures>();
    const knowns = this.ofIncoming.get(incoming) ?? new Set<TaskFeatures>();
    this.ofKnown.set(known, incomings.add(incoming));
    this.ofIncoming.set(incoming, knowns.add(known));
  }
}

/** Tasks by the pairs of characters of their words, figures included. */
class TextIndex {
  readonly #tasks = new Map<string, TaskFeatures[]>();

  constructor(tasks: readonly TaskFeatures[]) {
    for (const task of tasks)
      for (const pair of pairsOf(task.words)) {
        const same = this.#tasks.get(pair);
        if (same === undefined) this.#tasks.set(pair, [task]);
        else same.push(task);
      }
  }

  /** The tasks whose words contain these; none where too many tasks may. */
  containing(words: string): readonly TaskFeatures[] {
    if (words.length < LEAST_WORDS) return [];
    let rarest: readonly TaskFeatures[] | undefined;
    for (const pair of pairsOf(words)) {
      const tasks = this.#tasks.get(pair) ?? [];
      if (rarest === undefined || tasks.length < rarest.length) rarest = tasks;
      if (rarest.length === 0) break;
    }
    if (rarest === undefined || rarest.length > MOST_PLACES) return [];
    return rarest.filter((task) => containsWhole(task.words, words));
  }
}

const NUMERAL = /[\d.%〇零一二三四五六七八九十百千万亿两]/u;

/** Whether words are somewhere in a text without beginning or ending in the middle of a number. */
function containsWhole(text: string, words: string): boolean {
  const isInNumber = (inside: number, outside: number): boolean =>
    NUMERAL.test(words.charAt(inside)) && NUMERAL.test(text.charAt(outside));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isInNumber(0, at - 1) && !isInNumber(words.length - 1, at + words.length)) return true;
  return false;
}
