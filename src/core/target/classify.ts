import type { DateMention } from '../text/date.ts';
import { FALLING, RISING } from '../text/lexicon/change.ts';
import { wordList } from '../text/words.ts';
import { isRuleFigure, nameReason } from './names.ts';
import type { NumberRole } from './reading.ts';
import type { Site } from './site.ts';
import { listReason, nounFollows, thresholdReason } from './thresholds.ts';
import { endsAchieving, endsAdding } from './verbs.ts';
import type { Why } from './why.ts';

/**
 * Decides for one number whether it can be a promise. What is left after all reasons
 * against have been asked is a target; the order is from certain to circumstantial.
 */
const CHANGE = wordList(RISING, FALLING);
const DURATIONS = /(?:时间|时限|天数|时长|寿命|年限|工期|周期|期限|耗时|用时)[^,;。]{0,4}$/;
const SHORTENING = /(?:压缩|缩短|提速|减少|提前|压减|控制|限时)[^,;。]{0,6}$/;

/** Null where nothing speaks against the number: it is a candidate for a target. */
export function reasonAgainst(site: Site): Why | null {
  return (
    nameReason(site) ??
    perReason(site) ??
    sloganReason(site) ??
    baselineReason(site) ??
    ruleReason(site) ??
    thresholdReason(site) ??
    listReason(site) ??
    timeReason(site) ??
    bareReason(site) ??
    hanReason(site)
  );
}

/** Roles by the first part of a reason's code. */
const ROLES: Readonly<Record<string, NumberRole>> = {
  target: 'target',
  threshold: 'qualifier',
  deadline: 'deadline',
  period: 'period',
  age: 'age',
  name: 'name',
  ordinal: 'ordinal',
  level: 'level',
  list: 'list-length',
  per: 'per',
  word: 'word',
};

/** The role a reason stands for. */
export const roleOf = (why: Why): NumberRole => ROLES[why.slice(0, why.indexOf('.'))] ?? 'unclear';

/** The reason code of a date. */
export function dateReason({ sense, last }: DateMention, due: boolean): Why {
  if (sense === 'recurring') return 'period.recurring';
  if (sense === 'basis') return 'period.basis';
  if (sense === 'span') return 'period.span';
  if (due && last !== null) return 'deadline.due';
  return sense === 'by' ? 'deadline.due' : 'period.year';
}

/** 每万名就业人员, 每千人口. */
function perReason({ quantity, outline }: Site): Why | null {
  if (outline.text.charAt(quantity.start - 1) !== '每') return null;
  if (quantity.unit === null) return quantity.script === 'arabic' ? null : 'per.base';
  if (quantity.script === 'han' && quantity.value === '1') return 'word.phrase';
  return quantity.unit.family === 'year' || quantity.unit.family === 'time' ? 'period.recurring' : 'per.base';
}

/** 4个100%: a count of figures is a slogan, and so is the figure; 1个10亿元以上项目 is not. */
function sloganReason({ quantity, previous, next }: Site): Why | null {
  const touches = (first: Site['next'], second: Site['next']): boolean =>
    first?.unit?.text === '个' && second?.unit?.family === 'ratio' && first.end === second.start;
  return touches(quantity, next) || touches(previous, quantity) ? 'name.slogan' : null;
}

/** 由12%降至10%以内, 从50%提高到55%: the first figure is where it starts. */
function baselineReason({ left, right, next }: Site): Why | null {
  const starts = /[由从]$/.test(left) && next !== null;
  return starts && CHANGE.startingAt(right, 0) !== null ? 'threshold.baseline' : null;
}

const ruleReason = (site: Site): Why | null => (isRuleFigure(site) ? 'threshold.rule' : null);

/** 三年行动, 24小时, 15分钟; but 压缩至3个工作日, 受教育年限达到15.6年. */
function timeReason({ quantity, left, outline }: Site): Why | null {
  const family = quantity.unit?.family;
  if (family !== 'year' && family !== 'time') return null;
  const isYear = family === 'year' && /^(?:19|20)\d\d$/.test(quantity.value ?? '');
  if (isYear) return 'period.year';
  const bound = quantity.before !== null && quantity.before !== 'level';
  const limited = quantity.after !== null && !nounFollows(outline.text.slice(quantity.to));
  // 企业注册登记1个工作日内办结: a promise about how long it takes.
  if (quantity.after === '<=' && left !== '' && /^办(?:结|理|完)(?!率)/.test(outline.text.slice(quantity.to)))
    return null;
  if (bound || DURATIONS.test(left) || SHORTENING.test(left)) return null;
  return limited && family === 'time' && left !== '' ? null : 'period.length';
}

/** A number without a unit promises something only behind a comparator, at the end of its clause. */
function bareReason({ quantity, right, outline }: Site): Why | null {
  const magnitude = quantity.unit !== null && quantity.unit.base === '';
  if (quantity.unit !== null && !magnitude) return null;
  if (quantity.script !== 'arabic' && !magnitude) return quantity.value === null ? 'word.phrase' : 'word.han';
  if (magnitude && quantity.script === 'implied') return 'word.han';
  if (/^(?:19|20)\d\d$/.test(quantity.value ?? '') && nounFollows(right) && !magnitude) return 'name.year';
  const bound = (quantity.before !== null && quantity.before !== 'level') || quantity.after !== null;
  const ends = !nounFollows(outline.text.slice(quantity.to));
  if (quantity.script === 'han' && !bound) return 'word.han';
  return (bound || (magnitude && quantity.script === 'arabic')) && ends ? null : 'unclear.bare';
}

/** Chinese numerals are as often words as numbers; they count where something shows that they do. */
function hanReason({ quantity, left, right }: Site): Why | null {
  if (quantity.script !== 'han') return null;
  if (quantity.value === null) return 'word.phrase';
  if (quantity.value === '0' || quantity.value === '0.5') return 'word.han';
  const bound = (quantity.before !== null && quantity.before !== 'level') || quantity.after !== null;
  if (bound) return null;
  const { unit } = quantity;
  if (unit !== null && unit.family !== 'count') {
    const changes = CHANGE.endingAt(left, left.length) !== null;
    return /[万亿]/.test(unit.text) || changes ? null : 'word.han';
  }
  if (quantity.value === '1') return endsAdding(left) && nounFollows(right) ? null : 'word.han';
  if (endsAchieving(left) && nounFollows(right)) return null;
  return left !== '' && !nounFollows(right) && !left.includes('、') && !/^[一二三四五六七八九十]/.test(right)
    ? null
    : 'word.han';
}
