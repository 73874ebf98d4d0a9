import {
  ABSTRACT_NOUNS,
  ATTRIBUTES,
  BODIES_OF_PEOPLE,
  MONEY_NOUNS,
  SIZES_OF_EACH,
} from '../../text/lexicon/nouns.ts';
import { wordList } from '../../text/words.ts';
import { phraseOf } from '../phrase/phrase.ts';
import type { NumberContext } from '../clause/number-context.ts';
import { trailingVerbStart } from '../phrase/verbs.ts';
import type { NumberReason } from '../number-reasons.ts';

/*
 * Numbers that narrow or describe what is counted and are no targets themselves.
 *
 *     亿元以上产业项目90个, 周长40米以上岛礁, 总投资10亿元的项目, 60岁以上老年人
 *     ^narrows              ^narrows           ^attribute        ^age
 */
const ATTRIBUTE_WORDS = wordList(ATTRIBUTES);
const MONEY = wordList(MONEY_NOUNS);
const ABSTRACT = wordList(ABSTRACT_NOUNS);
const EACH = wordList(SIZES_OF_EACH);
const BODIES = wordList(BODIES_OF_PEOPLE);
/** Text after a number that does not begin with a noun the number belongs to. */
const NO_NOUN =
  /^(?:$|[,;。、:()!?.]|和|及|与|以及|并|且|或|的$|同时|作为|用于|其中|大关|关口|台阶|力争|争取|确保|分别|比|较|”|“$)/;

/** In brackets, words for a detail of the target outside them: (涉及8000户). */
const TOUCHED = /^(?:涉及|惠及|受益|合计|共计|含|约)[^,;、\d]{0,4}$/;

/** Whether the text after a number begins with a noun the number belongs to. */
export const nounFollows = (right: string): boolean => !NO_NOUN.test(right);

/** The reason why a number is a threshold, attribute, age or size class; null if it is none of these. */
export function thresholdReason(context: NumberContext): NumberReason | null {
  const { quantity, right, left, outline } = context;
  const { unit, script } = quantity;
  const follows = nounFollows(right);
  if (unit !== null && outline.text.charAt(quantity.end) === '级') return 'level.class';
  if (script === 'implied') return impliedReason(context, follows);
  if (unit === null || unit.family === 'year' || unit.family === 'time') return null;
  if (isAge(context, follows)) return 'age.people';
  if (unit.family === 'voltage' && follows) return 'level.class';
  if (isAttribute(context)) return 'threshold.attribute';
  if (isReached(context) || sharesNoun(context)) return 'threshold.narrows';
  const bounded = quantity.after === '>=' || quantity.after === '<=';
  if (!bounded || !follows) return null;
  if (context.previous !== null && context.previous.to === quantity.from) return 'threshold.narrows';
  if (unit.family === 'ratio') return null;
  const direct = trailingVerbStart(left) < left.length;
  const figureBehind =
    context.next !== null && !/[、和及]/.test(outline.text.slice(quantity.to, context.next.from));
  if (figureBehind) return 'threshold.narrows';
  if (unit.family === 'count')
    return left === '' || isSize(unit.text, left, right) ? 'threshold.narrows' : null;
  if (unit.family === 'money') return direct && MONEY.occursIn(right) ? null : 'threshold.narrows';
  return direct ? null : 'threshold.narrows';
}

/** Whether the number only describes the things of which a share is promised: 75%以上行政村年收入达到50万元. */
function isReached({ quantity, previous, clause, outline }: NumberContext): boolean {
  if (previous?.unit?.family !== 'ratio' || quantity.unit?.family === 'ratio') return false;
  const between = outline.text.slice(previous.to, quantity.from);
  const lead = outline.text.slice(clause.start, previous.from);
  return nounFollows(between) && !/[、和及]/.test(between) && phraseOf(lead).metric === '';
}

/** Whether two thresholds narrow the same noun: 年收入30万元以上、经营性收入15万元以上的行政村. */
function sharesNoun({ quantity, next, outline }: NumberContext): boolean {
  if (next === null || quantity.after !== '>=' || next.after !== '>=') return false;
  if (next.unit?.family !== quantity.unit?.family || quantity.unit?.family === 'count') return false;
  const linked = /^[、且和及并]/.test(outline.text.slice(quantity.to));
  return linked && nounFollows(outline.text.slice(next.to));
}

/**
 * Whether the number is the size of each thing: 实现25户以上自然村全部通路 (nothing built or recruited),
 * 年出栏300头以上猪场, 50人以上团队.
 */
const isSize = (unit: string, left: string, right: string): boolean =>
  EACH.endingAt(left, left.length) !== null ||
  (/[户人名]$/.test(unit) &&
    (/^(?:实现|确保|推动|完成)$/.test(left) ||
      BODIES.startingAt(right, right.startsWith('的') ? 1 : 0) !== null));

/**
 * The reason for a magnitude without a number: 亿元以上, 万人以上, 万吨级. After 上, 近 or 超 it is a
 * target where it ends its clause (上万人, 税收超亿元); before a noun, counts only (上万名人才).
 */
function impliedReason({ quantity, outline }: NumberContext, follows: boolean): NumberReason | null {
  if (quantity.unit === null || quantity.unit.base === '') return 'word.han';
  const next = outline.text.charAt(quantity.end);
  const isBound = quantity.before !== null && quantity.before !== 'level' && quantity.after === null;
  if (isBound && (!follows || quantity.unit.family === 'count') && next !== '级') return null;
  if (quantity.after !== null && follows) return 'threshold.narrows';
  return next === '级' ? 'level.class' : 'word.han';
}

/** Whether the number is an age (60岁以上老年人, 13—14岁女生), unlike 人均预期寿命超过82.7岁. */
function isAge({ quantity, left }: NumberContext, follows: boolean): boolean {
  if (quantity.unit?.family !== 'age') return false;
  if (follows) return true;
  return quantity.before === null && !/(?:寿命|年龄)$/.test(left);
}

/** Whether the number is an attribute of the thing: 总投资10亿元的项目, (总投资10亿元). */
function isAttribute({ quantity, left, right, clause }: NumberContext): boolean {
  if (clause.host !== null && (ATTRIBUTE_WORDS.words.includes(left) || TOUCHED.test(left))) return true;
  const named = ATTRIBUTE_WORDS.endingAt(left, left.length) !== null;
  if (!named || quantity.before === '>=' || quantity.unit?.family === 'ratio') return false;
  const isFund = /^的?[^,;。]{0,12}基金/.test(right);
  if (right.startsWith('的') && right.length > 1 && !isFund) return true;
  return false;
}

/** Measure words for the points of a list. */
const LISTED_IN = new Set(['个', '项', '件', '条', '类', '种', '点', '支', '本', '门', '道']);

/** The reason for a number that counts the points of a list: 三个环节, 十件实事, 6项重点任务. */
export function listReason(context: NumberContext): NumberReason | null {
  const { quantity, right, left, outline } = context;
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

/** Number of items in the list directly before the number (3 in 谋划、招引、落地三个环节); 0 if there is no list. */
function listedBefore(left: string): number {
  const marks = left.split('、').length;
  return marks >= 2 && !/等$/.test(left) ? marks : 0;
}
