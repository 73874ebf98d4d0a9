import { memoize } from '../../../text/memoize.ts';
import { toHalfWidth } from '../../../text/width.ts';
import { wordList, type WordList } from '../../../text/words.ts';
import { ACTIONS, FILLERS, GENERIC, OPPOSED, SOFT, SYNONYMS } from './lexicon.ts';

/** `same`: the names mean one quantity; `near`: they may; null: they do not. */
type Likeness = 'same' | 'near' | null;

const MARKS = /[“”‘’"'《》〈〉、,，。·\s\-—]/g;
/**
 * Each form with the canonical form of its set; canonical forms map to themselves, so that nothing
 * inside them is replaced.
 */
const VARIANTS = new Map(
  SYNONYMS.flatMap((forms) => forms.map((form): [string, string] => [form, forms[0] ?? form])),
);
const VARIANT_WORDS = wordList([...VARIANTS.keys()]);
const CHANGES = wordList(['增速', '增幅', '增长率', '增长', '降幅', '下降', '同比', '减少', '压减', '压缩']);
const DROPPED = wordList(FILLERS, ACTIONS);
const SOFT_WORDS = wordList(SOFT);
const GENERIC_NAMES = new Set(GENERIC);
const OPPOSED_WORDS = OPPOSED.map((words) => wordList(words));
const MIN_KEY = 2;
const NEAR_CONTAINED = 0.4;
const NEAR_DICE = 0.5;
const NEAR_SUBSEQUENCE = 0.6;

/**
 * A metric without punctuation, verbs and fillers, with synonyms in canonical form:
 * 累计实现“高精尖”人才, 引育高精尖人才数 → 高精尖人才. "" where nothing is left.
 */
export const metricKey = memoize((metric: string): string => {
  const plain = plainly(metric);
  const key = trimmed(plain);
  return key === '' ? plain : key;
});

function plainly(metric: string): string {
  const bare = toHalfWidth(metric).replace(MARKS, '');
  return removeWords(
    replaced(bare, VARIANT_WORDS, (form) => VARIANTS.get(form) ?? form),
    CHANGES,
  );
}

/** Whether two metrics, as printed, mean one quantity. */
export function likeness(a: string, b: string): Likeness {
  const keyA = metricKey(a);
  const keyB = metricKey(b);
  if (keyA === '' || keyB === '') return null;
  if (areOpposite(a, b)) return null;
  if (keyA === keyB) return 'same';
  const [short, long] = keyA.length <= keyB.length ? [keyA, keyB] : [keyB, keyA];
  if (short.length < MIN_KEY) return null;
  const at = long.indexOf(short);
  if (at >= 0) {
    const extra = long.slice(0, at) + long.slice(at + short.length);
    if (removeWords(removeWords(extra, SOFT_WORDS), DROPPED) === '') return 'same';
    return short.length / long.length >= NEAR_CONTAINED ? 'near' : null;
  }
  if (short.length >= 3 && isWithin(short, long)) {
    if (removeWords(removeWords(unmatchedCharacters(short, long), SOFT_WORDS), DROPPED) === '') return 'same';
    if (short.length >= 4 && short.length / long.length >= NEAR_SUBSEQUENCE) return 'near';
  }
  return diceCoefficient(keyA, keyB) >= NEAR_DICE ? 'near' : null;
}

/** Length of the longest common substring. */
export function commonSubstringLength(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from += 1) {
    while (from + longest < a.length && b.includes(a.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}

/** Whether a name is too general to identify a quantity (企业, 项目, 活动). */
export const isGeneric = (metric: string): boolean => {
  const key = metricKey(metric);
  return key.length < MIN_KEY || GENERIC_NAMES.has(key);
};

/** What a metric may consist of where it names only that something was done. */
const NAMELESS = /^(?:已经?|累计|共|目前|现|实际)*[\u4e00-\u9fff]{0,3}$/;

/** Whether a metric says only that something was done (已新增, 累计完成), not what. */
export const namesNothing = (metric: string): boolean => NAMELESS.test(metric);

/** Whether two metrics contain different members of an exclusive set (出口额 and 进口额). */
export function areOpposite(a: string, b: string): boolean {
  const inB = membersIn(b);
  return membersIn(a).some((words, set) => {
    const others = inB[set];
    if (others === undefined || others.size === 0 || words.size === 0) return false;
    return ![...words].some((word) => others.has(word));
  });
}

/** The members of each exclusive set in a metric, longest first: 进出口 does not contain 出口. */
const membersIn = memoize((metric: string): readonly ReadonlySet<string>[] => {
  const plain = plainly(metric);
  return OPPOSED_WORDS.map((words) => wordsIn(plain, words));
});

function wordsIn(text: string, words: WordList): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length;) {
    const word = words.startingAt(text, at);
    if (word !== null) found.add(word);
    at += word?.length ?? 1;
  }
  return found;
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

const removeWords = (text: string, words: WordList): string => replaced(text, words, () => '');

/** A name without leading and trailing fillers and verbs. */
function trimmed(text: string): string {
  let key = text;
  for (let word = DROPPED.startingAt(key, 0); word !== null; word = DROPPED.startingAt(key, 0))
    key = key.slice(word.length);
  for (let word = DROPPED.endingAt(key, key.length); word !== null; word = DROPPED.endingAt(key, key.length))
    key = key.slice(0, -word.length);
  return key.length >= MIN_KEY ? key : text;
}

/** Whether the characters of `short` occur in `long` in order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length;
}

/** The characters of `long` that are not matched in order by `short`. */
function unmatchedCharacters(short: string, long: string): string {
  let at = 0;
  let extra = '';
  for (const char of long) {
    if (char === short.charAt(at)) at += 1;
    else extra += char;
  }
  return extra;
}

/** Sørensen–Dice coefficient of the character pairs of two keys. */
function diceCoefficient(a: string, b: string): number {
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
