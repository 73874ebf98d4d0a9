import { remembered } from '../../text/remembered.ts';
import { halfWidth } from '../../text/width.ts';
import { wordList, type WordList } from '../../text/words.ts';
import { ACTIONS, FILLERS, GENERIC, OPPOSED, SOFT, SYNONYMS } from './lexicon.ts';

/** `same`: the words mean one quantity; `near`: they may; null: they do not. */
export type Likeness = 'same' | 'near' | null;

const MARKS = /[“”‘’"'《》〈〉、,，。·\s\-—]/g;
/** Each form and the first of its set; the first stands for itself, so that nothing inside it is replaced. */
const VARIANTS = new Map(
  SYNONYMS.flatMap((forms) => forms.map((form): [string, string] => [form, forms[0] ?? form])),
);
const VARIANT_WORDS = wordList([...VARIANTS.keys()]);
const CHANGES = wordList(['增速', '增幅', '增长率', '增长', '降幅', '下降', '同比', '减少', '压减', '压缩']);
const DROPPED = wordList(FILLERS, ACTIONS);
const SOFT_WORDS = wordList(SOFT);
const GENERIC_NAMES = new Set(GENERIC);
const OPPOSED_WORDS = OPPOSED.map((words) => wordList(words));
const SHORTEST = 2;
const NEAR_PART = 0.4;
const NEAR_WORDS = 0.5;
const NEAR_WITHIN = 0.6;

/**
 * What a metric is about, without marks, verbs and fillers, each synonym in its
 * first form: 累计实现“高精尖”人才, 引育高精尖人才数 → 高精尖人才. "" where nothing is left.
 */
export const metricKey = remembered((metric: string): string => {
  const plain = plainly(metric);
  const key = trimmed(plain);
  return key === '' ? plain : key;
});

function plainly(metric: string): string {
  const bare = halfWidth(metric).replace(MARKS, '');
  return without(
    replaced(bare, VARIANT_WORDS, (form) => VARIANTS.get(form) ?? form),
    CHANGES,
  );
}

/** Whether two metrics, as printed, are one quantity. */
export function likeness(a: string, b: string): Likeness {
  const keyA = metricKey(a);
  const keyB = metricKey(b);
  if (keyA === '' || keyB === '') return null;
  if (areOpposite(a, b)) return null;
  if (keyA === keyB) return 'same';
  const [short, long] = keyA.length <= keyB.length ? [keyA, keyB] : [keyB, keyA];
  if (short.length < SHORTEST) return null;
  const at = long.indexOf(short);
  if (at >= 0) {
    const extra = long.slice(0, at) + long.slice(at + short.length);
    if (without(without(extra, SOFT_WORDS), DROPPED) === '') return 'same';
    return short.length / long.length >= NEAR_PART ? 'near' : null;
  }
  if (short.length >= 3 && isWithin(short, long)) {
    if (without(without(rest(short, long), SOFT_WORDS), DROPPED) === '') return 'same';
    if (short.length >= 4 && short.length / long.length >= NEAR_WITHIN) return 'near';
  }
  return shared(keyA, keyB) >= NEAR_WORDS ? 'near' : null;
}

/** Length of the longest stretch of characters two texts share. */
export function sharedStretch(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from += 1) {
    while (from + longest < a.length && b.includes(a.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}

/** A name that fits too many things (企业, 项目, 活动). */
export const isGeneric = (metric: string): boolean => {
  const key = metricKey(metric);
  return key.length < SHORTEST || GENERIC_NAMES.has(key);
};

/** Whether two metrics name different members of one set (出口额 and 进口额). */
export function areOpposite(a: string, b: string): boolean {
  const inB = membersIn(b);
  return membersIn(a).some((words, set) => {
    const others = inB[set];
    if (others === undefined || others.size === 0 || words.size === 0) return false;
    return ![...words].some((word) => others.has(word));
  });
}

/** Words of each set in a metric, found longest first: 进出口 holds no 出口. */
const membersIn = remembered((metric: string): readonly ReadonlySet<string>[] => {
  const plain = plainly(metric);
  return OPPOSED_WORDS.map((words) => found(plain, words));
});

function found(text: string, words: WordList): ReadonlySet<string> {
  const hits = new Set<string>();
  for (let at = 0; at < text.length;) {
    const word = words.startingAt(text, at);
    if (word !== null) hits.add(word);
    at += word?.length ?? 1;
  }
  return hits;
}

function replaced(text: string, words: WordList, by: (word: string) => string): string {
  let out = '';
  for (let at = 0; at < text.length;) {
    const word = words.startingAt(text, at);
    out += word === null ? text.charAt(at) : by(word);
    at += word?.length ?? 1;
  }
  return out;
}

const without = (text: string, words: WordList): string => replaced(text, words, () => '');

/** Without the words that lead up to the thing or close it. */
function trimmed(text: string): string {
  let key = text;
  for (let word = DROPPED.startingAt(key, 0); word !== null; word = DROPPED.startingAt(key, 0))
    key = key.slice(word.length);
  for (let word = DROPPED.endingAt(key, key.length); word !== null; word = DROPPED.endingAt(key, key.length))
    key = key.slice(0, -word.length);
  return key.length >= SHORTEST ? key : text;
}

/** Whether the characters of `short` stand in `long` in order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length;
}

/** What `long` has beyond `short`, whose characters stand in it in order. */
function rest(short: string, long: string): string {
  let at = 0;
  let extra = '';
  for (const char of long) {
    if (char === short.charAt(at)) at += 1;
    else extra += char;
  }
  return extra;
}

/** Part of the pairs of characters two keys share (Dice). */
function shared(a: string, b: string): number {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const inA = pairs(a);
  const left = [...pairs(b)];
  const both = inA.filter((pair) => {
    const at = left.indexOf(pair);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
  const all = inA.length + pairs(b).length;
  return all === 0 ? 0 : (2 * both.length) / all;
}
