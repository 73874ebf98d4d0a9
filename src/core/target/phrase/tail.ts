import {
  CHANGE_ADVERBS,
  CHANGE_NOUNS,
  FALL_WORDS,
  RISE_WORDS,
  STRETCH_WORDS,
} from '../../text/lexicon/change.ts';
import { COMPARATORS_BEFORE } from '../../text/lexicon/comparators.ts';
import { endsAnotherWord } from '../../text/quantity.ts';
import { wordList } from '../../text/words.ts';

/**
 * The words between a metric and its number, in any order.
 *
 *     城乡居民人均可支配收入 分别 增长     农业生产电价 每度 下降    GDP 增速 高于 全省平均
 *                            ^dist ^change              ^per ^change
 */
export interface PhraseTail {
  /** The phrase before those words. */
  readonly rest: string;
  readonly change: 'up' | 'down' | null;
  /** The word that distributes the number over the list before it. */
  readonly distribution: '各' | '均' | '分别' | null;
  /** The base of a rate: 度 in 每度, 亩 in 每亩. */
  readonly per: string | null;
  /** Whether the number is the level that a change reaches (降至, 提高到), not its size. */
  readonly levelled: boolean;
}

const CHANGES = wordList(RISE_WORDS, FALL_WORDS);
const FALLS = wordList(FALL_WORDS);
/** Nouns of change, which remain part of the metric. */
const METRIC_CHANGES = wordList(CHANGE_NOUNS);
const ADVERBS = wordList(CHANGE_ADVERBS, STRETCH_WORDS);
const LEVELS = wordList(...Object.values(COMPARATORS_BEFORE));
const DISTRIBUTORS = ['分别', '各', '均'] as const;
const PER = /每((?:平方|立方)?[^\d,;。、每年月天人均]{1,3})$/;
const RATE_BASE = /每(户|亩|人|吨|度|生|床|例|件|台|辆|平方米|立方米|公里)(?:每([年月日天]))?$/;
/** A comparator before an adverb of the metric: 达到年人均8000元. */
const INNER_LEVEL = /(?:达到|达|超过|突破|不低于)(?=(?:年人均|人均|年均)$)/;

/** Splits the words between metric and number off the end of `left`. */
export function readTail(left: string): PhraseTail {
  const level = left.replace(INNER_LEVEL, '');
  // The base of a rate directly before the number: 提高到每户2万元.
  const base = RATE_BASE.exec(level);
  const per = base === null ? null : [base[1], base[2]].filter((part) => part !== undefined).join('·');
  const rest = base === null ? level : level.slice(0, base.index);
  let tail: PhraseTail = { rest, change: null, distribution: null, per, levelled: false };
  for (let next = withoutLastWord(tail); next !== null; next = withoutLastWord(tail)) tail = next;
  return tail;
}

/** The tail with one more word removed from the end of the phrase; null if it ends with none of these words. */
function withoutLastWord(tail: PhraseTail): PhraseTail | null {
  const { rest } = tail;
  const adverb = ADVERBS.endingAt(rest, rest.length);
  const distribution = DISTRIBUTORS.find((word) => rest.endsWith(word));
  // 年均, 人均 end with 均 but distribute nothing.
  if (
    distribution !== undefined &&
    (adverb === null || adverb.length <= distribution.length) &&
    !/[年人亩户日月平]均$/.test(rest)
  ) {
    return { ...tail, distribution, rest: rest.slice(0, -distribution.length) };
  }
  const changed = tail.change === null ? CHANGES.endingAt(rest, rest.length) : null;
  if (changed !== null && METRIC_CHANGES.endingAt(rest, rest.length) === null && !isAct(rest, changed))
    return afterChange(tail, changed);
  if (changed !== null && METRIC_CHANGES.endingAt(rest, rest.length) !== null)
    return { ...tail, change: directionOf(rest) };
  const word = adverb ?? LEVELS.endingAt(rest, rest.length);
  if (word === null || endsAnotherWord(rest, rest.length, word)) return null;
  return { ...tail, levelled: tail.levelled || /[至到]$/.test(word), rest: rest.slice(0, -word.length) };
}

/** The tail with the change word and the base of a rate before it (每度下降) removed. */
function afterChange(tail: PhraseTail, word: string): PhraseTail {
  const remainder = tail.rest.slice(0, -word.length);
  const per = PER.exec(remainder)?.[1] ?? null;
  return {
    ...tail,
    change: directionOf(tail.rest),
    per: per ?? tail.per,
    rest: per === null ? remainder : remainder.slice(0, -per.length - 1),
  };
}

const directionOf = (phrase: string): 'up' | 'down' =>
  FALLS.endingAt(phrase, phrase.length) === null ? 'up' : 'down';

/** Whether the word is an action on things, not a change of a figure: 改造提升3条, 道路提升2个. */
const isAct = (rest: string, word: string): boolean =>
  (word === '提升' || word === '扩大') && !/[率值重比度平力额量数入润]$/.test(rest.slice(0, -word.length));
