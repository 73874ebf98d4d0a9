import {
  ACHIEVEMENT_VERBS,
  ADDITION_VERBS,
  ACTION_VERBS,
  LEAD_IN_WORDS,
  MANNER_WORDS,
  NOT_PREPOSITIONS,
  NOT_VERBS,
  PREPOSITIONS,
} from '../../text/lexicon/verbs.ts';
import { wordList, type WordList } from '../../text/words.ts';

const LEADING = wordList(MANNER_WORDS, ACTION_VERBS);
const NOUNS = wordList(NOT_VERBS);
const LEAD_IN = wordList(LEAD_IN_WORDS);
const ACTS = wordList(ACTION_VERBS);
const STRONG = wordList(ACHIEVEMENT_VERBS);
const ADDS = wordList(ADDITION_VERBS);
const PREPOSED = wordList(PREPOSITIONS);
const NOT_PREPOSED = wordList(NOT_PREPOSITIONS);
const LINKS = '、和及与并且或了的,';

/**
 * Length of the verbs and adverbs at the start of a phrase: 4 in 引进培育企业. Nouns that begin
 * like a verb (建设用地, 服务业) are not counted.
 */
export function verbLength(phrase: string): number {
  let at = 0;
  for (let word = leadingVerb(phrase, at); word > 0; word = leadingVerb(phrase, at)) at += word;
  return at;
}

/** Length of one verb at `at`, or of a lead-in word or link before a verb (新建、提升美丽小岛). */
function leadingVerb(phrase: string, at: number): number {
  if (NOUNS.startingAt(phrase, at) !== null) return 0;
  const word = LEADING.startingAt(phrase, at);
  if (word !== null) return word.length;
  const leadIn = LEAD_IN.startingAt(phrase, at)?.length ?? 0;
  const linked = (at > 0 || leadIn > 0) && LINKS.includes(phrase.charAt(at + leadIn) || '#') ? 1 : 0;
  const skipped = leadIn + linked;
  return skipped > 0 && verbAt(phrase, at + skipped) ? skipped : 0;
}

/** Whether a verb or adverb begins at `at`, taken as the start of a phrase. */
export const verbAt = (phrase: string, at: number): boolean =>
  NOUNS.startingAt(phrase, at) === null &&
  (LEADING.startingAt(phrase, at) !== null || /^(?:新建|新开工)/.test(phrase.slice(at, at + 3)));

/** Whether an action verb of two or more characters begins at `at` inside a phrase; shorter ones are ambiguous there. */
export const actionVerbAt = (phrase: string, at: number): boolean =>
  NOUNS.startingAt(phrase, at) === null && (ACTS.startingAt(phrase, at)?.length ?? 0) >= 2;

/** Whether the phrase ends with a verb that has a verifiable result (…新增, …建成了). */
export const endsInAchievement = (phrase: string): boolean => endsWith(STRONG, phrase);

/** Whether the phrase ends with a verb after which 一家 is a quantity. */
export const endsInAddition = (phrase: string): boolean => endsWith(ADDS, phrase);

function endsWith(list: WordList, phrase: string): boolean {
  const end = phrase.length - (phrase.endsWith('了') ? 1 : 0);
  return list.endingAt(phrase, end) !== null;
}

/** Whether the phrase contains a verb that has a verifiable result. */
export const containsAchievement = (phrase: string): boolean => STRONG.occursIn(phrase);

/** Whether the word is one that precedes verbs (高水平 in 高水平建设). */
export const isLeadIn = (word: string): boolean => LEAD_IN_WORDS.includes(word);

/** Length of the preposition at the start of a phrase (为…, 在…); 0 if there is none. */
export const prepositionLength = (phrase: string): number =>
  NOT_PREPOSED.startingAt(phrase, 0) === null ? (PREPOSED.startingAt(phrase, 0)?.length ?? 0) : 0;

/** Offset at which the verbs at the end of `phrase` begin; its length if there are none. */
export function trailingVerbStart(phrase: string): number {
  let end = phrase.length;
  for (;;) {
    const word = LEADING.endingAt(phrase, end);
    if (word === null) return end;
    end -= word.length;
  }
}
