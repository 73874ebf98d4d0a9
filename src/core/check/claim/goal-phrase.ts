import { wordList } from '../../text/words.ts';
import { GOAL_OWNERS, GOAL_WORDS, OTHER_GOALS } from './lexicon.ts';

const GOALS = wordList(GOAL_WORDS);
const OWNERS = wordList(GOAL_OWNERS);
const OTHERS = wordList(OTHER_GOALS);
/** Words between the base of a rate and the number. */
const LINK = /(?:的比例|的比重|比例|比重|的|为|是|达到|达|约占|占|约|近|已|了|:)$/;

/** The words before a rate without those that only link them to it: 占年度任务的 → 占年度任务. */
export function withoutLinks(left: string): string {
  let rest = left;
  for (let link = LINK.exec(rest); link !== null && rest !== ''; link = LINK.exec(rest))
    rest = rest.slice(0, link.index);
  return rest;
}

/**
 * The goal word at the end of a phrase; `owned` if it is qualified (年度, 省定). Null without one and
 * for goals of other periods.
 */
export function goalAtEnd(phrase: string): { readonly start: number; readonly owned: boolean } | null {
  const word = GOALS.endingAt(phrase, phrase.length);
  if (word === null) return null;
  let start = phrase.length - word.length;
  if (/[的]$/.test(phrase.slice(0, start))) start -= 1;
  let owned = false;
  for (;;) {
    if (OTHERS.endingAt(phrase, start) !== null) return null;
    const owner = OWNERS.endingAt(phrase, start);
    if (owner === null) return { start, owned };
    owned = true;
    start -= owner.length;
  }
}
