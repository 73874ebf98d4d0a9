import { ACHIEVING, ADDING, DOING, MANNER, NOT_VERBS, PREPOSITIONS } from '../text/lexicon/verbs.ts';
import { wordList } from '../text/words.ts';

const LEADING = wordList(MANNER, DOING);
const NOUNS = wordList(NOT_VERBS);
const ACTS = wordList(DOING);
const STRONG = wordList(ACHIEVING);
const ADDS = wordList(ADDING);
const PREPOSED = wordList(PREPOSITIONS);
const LINKS = '、和及与并且或了的,';

/**
 * Length of the verbs and adverbs a phrase begins with: 4 of 引进培育企业. Words such as
 * 建设用地 or 服务业 are nouns and stop the count.
 */
export function verbLength(phrase: string): number {
  let at = 0;
  for (;;) {
    if (NOUNS.startingAt(phrase, at) !== null) return at;
    const word = LEADING.startingAt(phrase, at);
    if (word !== null) {
      at += word.length;
      continue;
    }
    // 新建、提升美丽小岛: a link between two verbs belongs to them.
    const linked = at > 0 && LINKS.includes(phrase.charAt(at) || '#') && verbAt(phrase, at + 1);
    if (!linked) return at;
    at += 1;
  }
}

/** Whether a verb of doing begins at `at`, as the start of a phrase. */
export const verbAt = (phrase: string, at: number): boolean =>
  NOUNS.startingAt(phrase, at) === null && LEADING.startingAt(phrase, at) !== null;

/** The same inside a phrase, where only words of two characters and more are safe to find. */
export const actAt = (phrase: string, at: number): boolean =>
  NOUNS.startingAt(phrase, at) === null && (ACTS.startingAt(phrase, at)?.length ?? 0) >= 2;

/** Whether something stands finished after the verb the phrase ends with (…新增, …建成了). */
export const endsAchieving = (phrase: string): boolean =>
  STRONG.endingAt(phrase.replace(/了$/, ''), phrase.replace(/了$/, '').length) !== null;

/** The same for verbs that make even 一家 a count. */
export const endsAdding = (phrase: string): boolean =>
  ADDS.endingAt(phrase.replace(/了$/, ''), phrase.replace(/了$/, '').length) !== null;

/** Whether a completion verb stands anywhere in the phrase. */
export const achieves = (phrase: string): boolean => STRONG.foundIn(phrase);

/** Length of the preposition a phrase begins with (为…, 在…), 0 where there is none. */
export const beginsWithPreposition = (phrase: string): number => PREPOSED.startingAt(phrase, 0)?.length ?? 0;

/** End of the verbs with which `phrase` ends, counted from its start; its length where there are none. */
export function trailingVerbStart(phrase: string): number {
  let end = phrase.length;
  for (;;) {
    const word = LEADING.endingAt(phrase, end);
    if (word === null) return end;
    end -= word.length;
  }
}
