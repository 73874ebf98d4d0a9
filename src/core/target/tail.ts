import { CHANGE_ADVERBS, CHANGE_NOUNS, FALLING, RISING, STRETCHING } from '../text/lexicon/change.ts';
import { BEFORE } from '../text/lexicon/comparators.ts';
import { endsAnotherWord } from '../text/quantity.ts';
import { wordList } from '../text/words.ts';

/**
 * The words between a metric and its number, in whatever order they stand.
 *
 *     城乡居民人均可支配收入 分别 增长     农业生产电价 每度 下降    GDP 增速 高于 全省平均
 *                            ^deal ^change              ^per ^change
 */
export interface Tail {
  /** What stands before those words. */
  readonly rest: string;
  readonly change: 'up' | 'down' | null;
  /** The number goes to each item of the list before it. */
  readonly deal: '各' | '均' | '分别' | null;
  /** 度 of 每度, 亩 of 每亩. */
  readonly per: string | null;
  /** The change ends at the number (降至, 提高到) instead of being the number. */
  readonly levelled: boolean;
}

const CHANGES = wordList(RISING, FALLING);
const FALLS = wordList(FALLING);
const KEPT = wordList(CHANGE_NOUNS);
const ADVERBS = wordList(CHANGE_ADVERBS, STRETCHING);
const LEVELS = wordList(...Object.values(BEFORE));
const DEALS = ['分别', '各', '均'] as const;
const PER = /每((?:平方|立方)?[^\d,;。、每年月天人均]{1,3})$/;
const RATE_BASE = /每(户|亩|人|吨|度|生|床|例|件|台|辆|平方米|立方米|公里)(?:每([年月日天]))?$/;
/** 达到年人均8000元: the comparator stands before an adverb of the metric. */
const INNER_LEVEL = /(?:达到|达|超过|突破|不低于)(?=(?:年人均|人均|年均)$)/;

export function tailOf(left: string): Tail {
  const level = left.replace(INNER_LEVEL, '');
  // 提高到每户2万元: the base of the rate stands right before the number.
  const base = RATE_BASE.exec(level);
  const per = base === null ? null : [base[1], base[2]].filter((part) => part !== undefined).join('·');
  const rest = base === null ? level : level.slice(0, base.index);
  let tail: Tail = { rest, change: null, deal: null, per, levelled: false };
  for (let next = shorter(tail); next !== null; next = shorter(tail)) tail = next;
  return tail;
}

/** One word less; null where none of ours ends the phrase. */
function shorter(tail: Tail): Tail | null {
  const { rest } = tail;
  const adverb = ADVERBS.endingAt(rest, rest.length);
  const deal = DEALS.find((word) => rest.endsWith(word));
  // 年均, 人均 end in a dealing word and are none.
  if (
    deal !== undefined &&
    (adverb === null || adverb.length <= deal.length) &&
    !/[年人亩户日月平]均$/.test(rest)
  ) {
    return { ...tail, deal, rest: rest.slice(0, -deal.length) };
  }
  const changed = tail.change === null ? CHANGES.endingAt(rest, rest.length) : null;
  if (changed !== null && KEPT.endingAt(rest, rest.length) === null && !isAct(rest, changed))
    return afterChange(tail, changed);
  if (changed !== null && KEPT.endingAt(rest, rest.length) !== null)
    return { ...tail, change: directionOf(rest) };
  const word = adverb ?? LEVELS.endingAt(rest, rest.length);
  if (word === null || endsAnotherWord(rest, rest.length, word)) return null;
  return { ...tail, levelled: tail.levelled || /[至到]$/.test(word), rest: rest.slice(0, -word.length) };
}

function afterChange(tail: Tail, word: string): Tail {
  const shorn = tail.rest.slice(0, -word.length);
  const per = PER.exec(shorn)?.[1] ?? null;
  return {
    ...tail,
    change: directionOf(tail.rest),
    per: per ?? tail.per,
    rest: per === null ? shorn : shorn.slice(0, -per.length - 1),
  };
}

const directionOf = (phrase: string): 'up' | 'down' =>
  FALLS.endingAt(phrase, phrase.length) === null ? 'up' : 'down';

/** 改造提升3条, 道路提升2个: done to things, not a change of a figure. */
const isAct = (rest: string, word: string): boolean =>
  (word === '提升' || word === '扩大') && !/[率值重比度平力额量数入润]$/.test(rest.slice(0, -word.length));
