import {
  ACHIEVING,
  ADDING,
  DOING,
  LEADING_IN,
  MANNER,
  NOT_PREPOSITIONS,
  NOT_VERBS,
  PREPOSITIONS,
} from '../text/lexicon/verbs.ts';
import { wordList, type WordList } from '../text/words.ts';

const LEADING = wordList(MANNER, DOING);
const NOUNS = wordList(NOT_VERBS);
const LEAD_IN = wordList(LEADING_IN);
const ACTS = wordList(DOING);
const STRONG = wordList(ACHIEVING);
const ADDS = wordList(ADDING);
const PREPOSED = wordList(PREPOSITIONS);
const NOT_PREPOSED = wordList(NOT_PREPOSITIONS);
const LINKS = '、和及与并且或了的,';

/**
 * Length of the verbs and adverbs a phrase begins with: 4 of 引进培育企业. Words such as
 * 建设用地 or 服务业 are nouns and stop the count.
 */
export function verbLength(phrase: string): number {
  let at = 0;
  for (let word = leadingVerb(phrase, at); word > 0; word = leadingVerb(phrase, at)) at += word;
  return at;
}

/** Length of one verb at `at`, with the link to it where one stands (新建、提升美丽小岛). */
function leadingVerb(phrase: string, at: number): number {
  if (NOUNS.startingAt(phrase, at) !== null) return 0;
  const word = LEADING.startingAt(phrase, at);
  if (word !== null) return word.length;
  const leadIn = LEAD_IN.startingAt(phrase, at)?.length ?? 0;
  const linked = (at > 0 || leadIn > 0) && LINKS.includes(phrase.charAt(at + leadIn) || '#') ? 1 : 0;
  const skipped = leadIn + linked;
  return skipped > 0 && verbAt(phrase, at + skipped) ? skipped : 0;
}

/** Whether a verb of doing begins at `at`, as the start of a phrase. */
export const verbAt = (phrase: string, at: number): boolean =>
  NOUNS.startingAt(phrase, at) === null &&
  (LEADING.startingAt(phrase, at) !== null || /^(?:新建|新开工)/.test(phrase.slice(at, at + 3)));

/** The same inside a phrase, where only words of two characters and more are safe to find. */
export const actAt = (phrase: string, at: number): boolean =>
  NOUNS.startingAt(phrase, at) === null && (ACTS.startingAt(phrase, at)?.length ?? 0) >= 2;

/** Whether something stands finished after the verb the phrase ends with (…新增, …建成了). */
export const endsAchieving = (phrase: string): boolean => endsWith(STRONG, phrase);

/** The same for verbs that make even 一家 a count. */
export const endsAdding = (phrase: string): boolean => endsWith(ADDS, phrase);

function endsWith(list: WordList, phrase: string): boolean {
  const end = phrase.length - (phrase.endsWith('了') ? 1 : 0);
  return list.endingAt(phrase, end) !== null;
}

/** Whether a completion verb stands anywhere in the phrase. */
export const achieves = (phrase: string): boolean => STRONG.foundIn(phrase);

/** Whether the whole word only leads a verb in (高水平 of 高水平建设). */
export const isLeadIn = (word: string): boolean => LEADING_IN.includes(word);

/** Length of the preposition a phrase begins with (为…, 在…), 0 where there is none. */
export const beginsWithPreposition = (phrase: string): number =>
  NOT_PREPOSED.startingAt(phrase, 0) === null ? (PREPOSED.startingAt(phrase, 0)?.length ?? 0) : 0;

/** End of the verbs with which `phrase` ends, counted from its start; its length where there are none. */
export function trailingVerbStart(phrase: string): number {
  let end = phrase.length;
  for (;;) {
    const word = LEADING.endingAt(phrase, end);
    if (word === null) return end;
    end -= word.length;
  }
}
