import { BEFORE } from '../text/lexicon/comparators.ts';
import {
  CHANGE_ADVERBS,
  CHANGE_NOUNS,
  FALLING,
  REDUCING,
  RISING,
  STRETCHING,
} from '../text/lexicon/change.ts';
import { WHOLE_AREAS } from '../text/lexicon/nouns.ts';
import { MANNER } from '../text/lexicon/verbs.ts';
import { leadingLength, wordList, withoutTrailing } from '../text/words.ts';
import { beginsWithPreposition, verbAt, verbLength } from './verbs.ts';

/**
 * What stands before a number, taken apart.
 *
 *     力争 规上工业企业研发机构覆盖率 分别 增长 到
 *     ^manner ^metric              ^deal ^change ^level
 */
export interface Phrase {
  /** The noun phrase that is measured; "" where the number has none of its own. */
  readonly metric: string;
  readonly change: 'up' | 'down' | null;
  /** The number goes to each item of the list before it (各, 均, 分别). */
  readonly deal: '各' | '均' | '分别' | null;
  /** Only a hope is expressed here (力争). */
  readonly hoped: boolean;
  /** 至少引进, 最多投入: a bound in front of the verb. */
  readonly bound: '>=' | '<=' | null;
  /** 其中: a part of what was named before. */
  readonly part: boolean;
  /** 每度, 每亩: the base of a rate, without 每. */
  readonly per: string | null;
}

const CHANGES = wordList(RISING, FALLING);
const FALLS = wordList(FALLING, ['降幅达']);
const KEPT = wordList(CHANGE_NOUNS);
const ADVERBS = wordList(CHANGE_ADVERBS, STRETCHING, ['确保', '实现', '目标', '计划']);
const LEVELS = wordList(BEFORE.level, BEFORE['>='], BEFORE['>'], BEFORE['<='], BEFORE['<'], BEFORE['~']);
const REDUCES = wordList(REDUCING);
const MANNERS = wordList(MANNER);
const AREAS = wordList(WHOLE_AREAS);
const HOPES = wordList(STRETCHING);
const LINKS = /^(?:以及|[、,;和及与且并或而])+/;
/** 等 that closes a list, not that of 高等 or 等级. */
const AND_SO_ON = /、[^,;]*[^高中初平对同优劣特一二三均、]等(?=[^级额于待])/;
const DEALS = ['分别', '各', '均'] as const;
const PER = /每((?:平方|立方)?[^\d,;。、每]{1,3})$/;

/** `left` runs from the end of the number before, or the clause's start, to the comparator. */
export function phraseOf(left: string): Phrase {
  let rest = left.replace(LINKS, '');
  const part = rest.startsWith('其中');
  if (part) rest = rest.slice(2).replace(/^[,:]/, '');
  const hoped = HOPES.startingAt(rest, 0) !== null || HOPES.endingAt(rest, rest.length) !== null;
  const bound = /(?:至少|不少于)/.test(rest) ? '>=' : /(?:最多|至多|不超过)/.test(rest) ? '<=' : null;
  const tail = withoutTail(rest);
  const reducing = REDUCES.startingAt(tail.rest.slice(leadingLength(MANNERS, tail.rest)), 0);
  const metric = headOf(tail.rest);
  return {
    metric: metric.replace(LINKS, ''),
    change: tail.change ?? (reducing === null || tail.levelled ? null : 'down'),
    deal: tail.deal,
    hoped,
    bound,
    part,
    per: tail.per,
  };
}

/** Takes comparators, change words, dealing words and adverbs off the end, in whatever order they stand. */
function withoutTail(left: string): {
  rest: string;
  change: Phrase['change'];
  deal: Phrase['deal'];
  per: string | null;
  levelled: boolean;
} {
  let rest = left.replace(/(?:达到|达|超过|突破|不低于)(?=(?:年人均|人均|年均)$)/, '');
  let change: Phrase['change'] = null;
  let deal: Phrase['deal'] = null;
  let per: string | null = null;
  let levelled = false;
  for (;;) {
    const found = DEALS.find((word) => rest.endsWith(word));
    if (found !== undefined && rest.length > found.length) {
      deal = found;
      rest = rest.slice(0, -found.length);
      continue;
    }
    const changed = CHANGES.endingAt(rest, rest.length);
    if (changed !== null && change === null && !isNounEnd(rest, changed)) {
      change = FALLS.endingAt(rest, rest.length) === null ? 'up' : 'down';
      if (KEPT.endingAt(rest, rest.length) !== null) break;
      rest = rest.slice(0, -changed.length);
      per = PER.exec(rest)?.[1] ?? null;
      if (per !== null) rest = rest.slice(0, -per.length - 1);
      continue;
    }
    const word = ADVERBS.endingAt(rest, rest.length) ?? LEVELS.endingAt(rest, rest.length);
    if (word === null || isWordEnd(rest, word)) break;
    levelled ||= /[至到]$/.test(word);
    rest = rest.slice(0, -word.length);
  }
  return { rest, change, deal, per, levelled };
}

/** 改造提升3条, 提升2个: an act, not a change of a figure. */
const isNounEnd = (rest: string, word: string): boolean =>
  (word === '提升' || word === '扩大') && !/[率值重比度平力额量]$/.test(rest.slice(0, -word.length));

/** 行为, 作为, 大约: the word is the end of another one. */
const isWordEnd = (rest: string, word: string): boolean =>
  (word === '为' && /[行作]为$/.test(rest)) ||
  (word === '近' && /[附靠临]近$/.test(rest)) ||
  (word === '实际' && false);

/** Takes circumstance, verbs and the whole area off the start. */
function headOf(phrase: string): string {
  let rest = phrase;
  const enumerated = AND_SO_ON.exec(rest);
  if (enumerated !== null) {
    const after = rest.slice(enumerated.index + enumerated[0].length);
    if (after.length >= 3) rest = after;
  }
  rest = lastVerbPiece(rest);
  rest = rest.slice(
    leadingLength(MANNERS, rest) > 0 && beginsWithPreposition(rest.slice(leadingLength(MANNERS, rest)))
      ? leadingLength(MANNERS, rest)
      : 0,
  );
  rest = afterCircumstance(rest);
  rest = rest.replace(/^(.{1,10})(?:均|各|分别|全部|都)(?=.{2})/, (whole: string, subject: string) => {
    const inner = whole.length;
    return verbAt(rest, inner)
      ? subject.startsWith('各') || subject.includes('、')
        ? ''
        : `${subject}\u0000`
      : whole;
  });
  const mark = rest.indexOf('\u0000');
  if (mark >= 0) rest = rest.slice(0, mark) + rest.slice(mark + 1 + verbLength(rest.slice(mark + 1)));
  rest = rest.slice(verbsKeepingMeaning(rest));
  const area = AREAS.startingAt(rest, 0);
  if (area !== null && rest.length > area.length + 1) rest = rest.slice(area.length).replace(/^的/, '');
  else if (area !== null && rest.length === area.length) rest = '';
  return rest.slice(verbsKeepingMeaning(rest));
}

/** Verbs at the start, unless almost nothing would remain. */
function verbsKeepingMeaning(phrase: string): number {
  const length = verbLength(phrase);
  const remains = phrase.length - length;
  return remains === 1 ? 0 : length;
}

/** 统筹推进甲、新建乙5个: only the last piece that begins with a verb is about the number. */
function lastVerbPiece(phrase: string): string {
  const at = phrase.lastIndexOf('、');
  if (at < 0 || !verbAt(phrase, at + 1) || verbLength(phrase) === at) return phrase;
  return phrase.slice(at + 1);
}

/** 在公共场所新增配置除颤仪 → 除颤仪; 为全市老年人免费接种流感疫苗 → 接种流感疫苗. */
function afterCircumstance(phrase: string): string {
  if (!beginsWithPreposition(phrase)) return phrase;
  for (let at = 2; at < phrase.length - 1; at += 1) {
    if (verbAt(phrase, at) && !/[的)”]/.test(phrase.charAt(at + verbLength(phrase.slice(at))))) {
      const length = verbLength(phrase.slice(at));
      if (phrase.length - at - length >= 2) return phrase.slice(at + length);
    }
  }
  return phrase;
}

export const stripManner = (phrase: string): string =>
  withoutTrailing(MANNERS, phrase.slice(leadingLength(MANNERS, phrase)));
