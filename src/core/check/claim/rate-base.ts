import { splitWords, wordList } from '../../text/words.ts';
import type { Figure } from './figure.ts';
import { withoutLinks } from './goal-phrase.ts';
import { AUTHORITIES, GOAL_WORDS, YEAR_OWNERS } from './lexicon.ts';

/**
 * Whose goal a completion rate is a rate of: `own` the target of the year of the task (占年度任务); `unnamed` no goal is
 * named (完成率); `authority` a goal that another level of government set (完成省下达任务); `other` a goal with any
 * other owner (占东片区任务, 完成女性培训计划).
 */
export type RateBase = 'own' | 'unnamed' | 'authority' | 'other';

const PLAIN = wordList(GOAL_WORDS, YEAR_OWNERS, splitWords('的 数 量 额 任务 投资 目标'));
const AUTHORITY = wordList(AUTHORITIES);
/** Ends the words before a goal: 已累计完成, 约占, 实现. */
const DONE = /(?:完成|占|实现|达到|(?<!下)达)(?:了|到)?/g;
const NAME_OF_RATE = /(?:完成率|完成比例|完成进度|达成率|完成情况|进度)$/;
/** What was done counts more than this year, or not all of it, so that it is not held against the year's target. */
const OTHER_SPAN =
  /(?:含|包括|扣除|剔除)[^,;。]{0,4}(?:上年|往年|去年|历年|以前年度)|结转|跨年度|自?\d{4}年(?:\d{1,2}月)?以来|(?:[二三四五]年|“?十[三四五]五”?|规划期)[^,;。]{0,6}(?:任务|目标|计划|以来)/;

/**
 * Whose goal a rate is a rate of, by the words before it. `promised`: what the task promises; a goal named after it
 * (年度供应计划 for 供应土地5000亩) is its own.
 */
export function rateBase({ phrase, numberAt }: Figure, promised = ''): RateBase {
  const left = phrase.slice(0, numberAt);
  const named = withoutLinks(left).replace(NAME_OF_RATE, '');
  let from = 0;
  for (const { index, 0: done } of named.matchAll(DONE)) from = index + done.length;
  const words = named.slice(from).replace(/^(?:[^\u4e00-\u9fff]|[为是达占约]|相当于)+/, '');
  if (AUTHORITY.occursIn(words)) return 'authority';
  const owner = withoutPlain(words);
  if (words === '') return 'unnamed';
  if (owner === '' || (owner.length >= MIN_OWNER && promised.includes(owner))) return 'own';
  return NAME_OF_RATE.test(withoutLinks(left)) ? 'unnamed' : 'other';
}

const MIN_OWNER = 2;

/** Whether the words around a rate say that what was done is not the result of this year alone (含上年结转, 占三年任务). */
export const spansOtherYears = ({ clause, end }: Figure, text: string): boolean =>
  OTHER_SPAN.test(text.slice(Math.max(0, clause.start - LONGEST_LEAD, end - LONGEST_SAID), end));

/** Characters before the clause of a rate that may say what was counted. */
const LONGEST_LEAD = 60;
/** Characters before a rate that are looked at altogether. */
const LONGEST_SAID = 400;

/** The words before a goal without those that any goal of the year may have. */
function withoutPlain(words: string): string {
  let rest = '';
  for (let at = 0; at < words.length;) {
    const word = PLAIN.startingAt(words, at);
    if (word === null) rest += words.charAt(at);
    at += word?.length ?? 1;
  }
  return rest;
}
