import { ABSTRACT_NOUNS, ATTRIBUTES, MONEY_NOUNS } from '../text/lexicon/nouns.ts';
import { wordList } from '../text/words.ts';
import { phraseOf } from './phrase.ts';
import type { Site } from './site.ts';
import { trailingVerbStart } from './verbs.ts';
import type { Why } from './why.ts';

/**
 * Figures that narrow or describe what is counted, and are not promised themselves.
 *
 *     亿元以上产业项目90个, 周长40米以上岛礁, 总投资10亿元的项目, 60岁以上老年人
 *     ^narrows              ^narrows           ^attribute        ^age
 */
const ATTRIBUTE_WORDS = wordList(ATTRIBUTES);
const MONEY = wordList(MONEY_NOUNS);
const ABSTRACT = wordList(ABSTRACT_NOUNS);
/** What may follow a figure without being the thing it measures. */
const NO_NOUN =
  /^(?:$|[,;。、:()!?.]|和|及|与|以及|并|且|或|的$|同时|作为|用于|其中|大关|关口|台阶|力争|争取|确保|分别|比|较|”|“$)/;

/** (涉及8000户): said in brackets of what is promised outside them. */
const TOUCHED = /^(?:涉及|惠及|受益|合计|共计|含|约)[^,;、\d]{0,4}$/;

export const nounFollows = (right: string): boolean => !NO_NOUN.test(right);

export function thresholdReason(site: Site): Why | null {
  const { quantity, right, left, outline } = site;
  const { unit, script } = quantity;
  const follows = nounFollows(right);
  if (unit !== null && outline.text.charAt(quantity.end) === '级') return 'level.class';
  if (script === 'implied') return impliedReason(site, follows);
  if (unit === null || unit.family === 'year' || unit.family === 'time') return null;
  if (isAge(site, follows)) return 'age.people';
  if (unit.family === 'voltage' && follows) return 'level.class';
  if (isAttribute(site)) return 'threshold.attribute';
  if (isReached(site) || sharesNoun(site)) return 'threshold.narrows';
  const bounded = quantity.after === '>=' || quantity.after === '<=';
  if (!bounded || !follows) return null;
  if (site.previous !== null && site.previous.to === quantity.from) return 'threshold.narrows';
  if (unit.family === 'ratio') return null;
  const direct = trailingVerbStart(left) < left.length;
  const figureBehind =
    site.next !== null && !/[、和及]/.test(outline.text.slice(quantity.to, site.next.from));
  if (figureBehind) return 'threshold.narrows';
  if (unit.family === 'count') return left === '' || isSize(unit.text, left) ? 'threshold.narrows' : null;
  if (unit.family === 'money') return direct && MONEY.foundIn(right) ? null : 'threshold.narrows';
  return direct ? null : 'threshold.narrows';
}

/** 75%以上行政村年收入达到50万元: the share is promised, the figure says of what. */
function isReached({ quantity, previous, clause, outline }: Site): boolean {
  if (previous?.unit?.family !== 'ratio' || quantity.unit?.family === 'ratio') return false;
  const between = outline.text.slice(previous.to, quantity.from);
  const lead = outline.text.slice(clause.start, previous.from);
  return nounFollows(between) && !/[、和及]/.test(between) && phraseOf(lead).metric === '';
}

/** 年收入30万元以上、经营性收入15万元以上的行政村: both figures narrow the noun behind the second. */
function sharesNoun({ quantity, next, outline }: Site): boolean {
  if (next === null || quantity.after !== '>=' || next.after !== '>=') return false;
  if (next.unit?.family !== quantity.unit?.family || quantity.unit?.family === 'count') return false;
  const linked = /^[、且和及并]/.test(outline.text.slice(quantity.to));
  return linked && nounFollows(outline.text.slice(next.to));
}

/** 实现25户以上自然村全部通路: how large each is, where nothing is built or recruited. */
const isSize = (unit: string, left: string): boolean =>
  /[户人名]$/.test(unit) && /^(?:实现|确保|推动|完成)$/.test(left);

/** 亿元以上, 万人以上, 万吨级: a magnitude alone counts nothing. */
function impliedReason({ quantity, outline }: Site, follows: boolean): Why {
  if (quantity.unit === null) return 'word.han';
  const next = outline.text.charAt(quantity.end);
  if (quantity.after !== null && follows) return 'threshold.narrows';
  return next === '级' ? 'level.class' : 'word.han';
}

/** 60岁以上老年人, 13—14岁女生; but 人均预期寿命超过82.7岁. */
function isAge({ quantity, left }: Site, follows: boolean): boolean {
  if (quantity.unit?.family !== 'age') return false;
  if (follows) return true;
  return quantity.before === null && !/(?:寿命|年龄)$/.test(left);
}

/** 总投资10亿元的项目, (总投资10亿元): what the thing is like. */
function isAttribute({ quantity, left, right, clause }: Site): boolean {
  if (clause.host !== null && (ATTRIBUTE_WORDS.words.includes(left) || TOUCHED.test(left))) return true;
  const named = ATTRIBUTE_WORDS.endingAt(left, left.length) !== null;
  if (!named || quantity.before === '>=' || quantity.unit?.family === 'ratio') return false;
  const isFund = /^的?[^,;。]{0,12}基金/.test(right);
  if (right.startsWith('的') && right.length > 1 && !isFund) return true;
  return false;
}

/** Words points of a list are counted with; people and houses are not. */
const LISTED_IN = new Set(['个', '项', '件', '条', '类', '种', '点', '支', '本', '门', '道']);

/** 三个环节, 十件实事, 6项重点任务: how many points, not how many things. */
export function listReason(site: Site): Why | null {
  const { quantity, right, left, outline } = site;
  if (quantity.unit?.family !== 'count' || quantity.before !== null || !LISTED_IN.has(quantity.unit.text))
    return null;
  const noun = /^[^,;。、()“”\d]*/.exec(right)?.[0] ?? '';
  const items = listedBefore(left);
  if (noun !== '' && items >= 2 && String(items) === quantity.value) return 'list.items';
  const short = noun.length > 0 && noun.length <= 8 && !outline.text.slice(quantity.to).startsWith('以上');
  if (quantity.after === null && short && endsAbstract(noun)) return 'list.abstract';
  return null;
}

const endsAbstract = (noun: string): boolean => ABSTRACT.endingAt(noun, noun.length) !== null;

/** How many items the list directly before the number has (谋划、招引、落地三个环节: 3). */
function listedBefore(left: string): number {
  const marks = left.split('、').length;
  return marks >= 2 && !/等$/.test(left) ? marks : 0;
}
