import type { DateMention } from '../../text/date.ts';
import { FALL_WORDS, RISE_WORDS } from '../../text/lexicon/change.ts';
import { wordList } from '../../text/words.ts';
import { isRuleFigure, nameReason } from './names.ts';
import type { NumberRole } from '../reading.ts';
import type { NumberContext } from '../clause/number-context.ts';
import { listReason, nounFollows, thresholdReason } from './thresholds.ts';
import { endsInAchievement, endsInAddition } from '../phrase/verbs.ts';
import type { NumberReason } from '../number-reasons.ts';

/*
 * Decides for one number whether it can be a target: it is one unless a reason against it applies.
 * Reasons are tried in order, the most certain first.
 */
const CHANGE = wordList(RISE_WORDS, FALL_WORDS);
const DURATIONS = /(?:时间|时限|天数|时长|寿命|年限|工期|周期|期限|耗时|用时)[^,;。]{0,4}$/;
const SHORTENING = /(?:压缩|缩短|提速|减少|提前|压减|控制|限时)[^,;。]{0,6}$/;

/** The reason why a number is no target; null for a candidate. */
export function reasonAgainst(context: NumberContext): NumberReason | null {
  return (
    nameReason(context) ??
    vagueReason(context) ??
    perReason(context) ??
    sloganReason(context) ??
    baselineReason(context) ??
    ruleReason(context) ??
    thresholdReason(context) ??
    listReason(context) ??
    timeReason(context) ??
    bareReason(context) ??
    hanReason(context)
  );
}

/** Roles by the part of the reason code before the dot. */
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

/** The role of a number with the given reason. */
export const roleOfReason = (reason: NumberReason): NumberRole =>
  ROLES[reason.slice(0, reason.indexOf('.'))] ?? 'unclear';

/** The reason code of a date; `due`: whether a target takes its deadline from it. */
export function dateReason({ sense, last }: DateMention, due: boolean): NumberReason {
  if (sense === 'recurring') return 'period.recurring';
  if (sense === 'basis') return 'period.basis';
  if (sense === 'span') return 'period.span';
  if (due && last !== null) return 'deadline.due';
  return sense === 'by' ? 'deadline.due' : 'period.year';
}

/** Numbers without a value: 数十个, 几百家, a run of thirty digits; but not 数百年. */
function vagueReason({ quantity }: NumberContext): NumberReason | null {
  if (quantity.vague) return isCounted(quantity) ? 'unclear.vague' : 'word.han';
  return quantity.value === null && quantity.script === 'arabic' ? 'unclear.bare' : null;
}

/** The base of a rate: 每万名就业人员, 每千人口. */
function perReason({ quantity, outline }: NumberContext): NumberReason | null {
  if (outline.text.charAt(quantity.start - 1) !== '每') return null;
  if (quantity.unit === null) return quantity.script === 'arabic' ? null : 'per.base';
  if (quantity.script === 'han' && quantity.value === '1') return 'word.phrase';
  return quantity.unit.family === 'year' || quantity.unit.family === 'time' ? 'period.recurring' : 'per.base';
}

/** A count of percentages, as in the slogan 4个100%, and the percentage itself; not 1个10亿元以上项目. */
function sloganReason({ quantity, previous, next }: NumberContext): NumberReason | null {
  const touches = (first: NumberContext['next'], second: NumberContext['next']): boolean =>
    first?.unit?.text === '个' && second?.unit?.family === 'ratio' && first.end === second.start;
  return touches(quantity, next) || touches(previous, quantity) ? 'name.slogan' : null;
}

/** The value a change starts from: 由12%降至10%以内, 从50%提高到55%. */
function baselineReason({ left, right, next }: NumberContext): NumberReason | null {
  const starts = /[由从]$/.test(left) && next !== null;
  const changes = CHANGE.startingAt(right, 0) !== null || /^[^,;。、\d]{0,4}[到至]/.test(right);
  return starts && changes ? 'threshold.baseline' : null;
}

const ruleReason = (context: NumberContext): NumberReason | null =>
  isRuleFigure(context) ? 'threshold.rule' : null;

/** Durations and years (三年行动, 24小时, 15分钟), but not 压缩至3个工作日, 受教育年限达到15.6年. */
function timeReason({ quantity, left, outline }: NumberContext): NumberReason | null {
  const family = quantity.unit?.family;
  if (family !== 'year' && family !== 'time') return null;
  const isYear = family === 'year' && /^(?:19|20)\d\d$/.test(quantity.value ?? '');
  if (isYear) return 'period.year';
  const bound = quantity.before !== null && quantity.before !== 'level';
  const limited = quantity.after !== null && !nounFollows(outline.text.slice(quantity.to));
  // A time limit for a procedure is a target: 企业注册登记1个工作日内办结.
  if (quantity.after === '<=' && left !== '' && /^办(?:结|理|完)(?!率)/.test(outline.text.slice(quantity.to)))
    return null;
  if (bound || DURATIONS.test(left) || SHORTENING.test(left)) return null;
  return limited && family === 'time' && left !== '' ? null : 'period.length';
}

/** A number without a unit is a target only after a comparator and at the end of its clause. */
function bareReason({ quantity, right, outline }: NumberContext): NumberReason | null {
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

/** Chinese numerals are often part of words; they are quantities only if the context shows it. */
function hanReason({ quantity, left, right, outline }: NumberContext): NumberReason | null {
  if (quantity.script !== 'han') return null;
  const printed = outline.text.slice(quantity.start, quantity.end);
  if (quantity.value === null)
    return isSeveral(printed) && isCounted(quantity) ? 'unclear.vague' : 'word.phrase';
  if (quantity.value === '0' || printed.startsWith('半')) return 'word.han';
  const bound = (quantity.before !== null && quantity.before !== 'level') || quantity.after !== null;
  if (bound) return null;
  const { unit } = quantity;
  if (unit !== null && unit.family !== 'count') {
    const changes = CHANGE.endingAt(left, left.length) !== null;
    const ends = left !== '' && !nounFollows(right) && quantity.value !== '1';
    const isMeasured = MEASURED.has(unit.family) && (numeralLength(printed) > 1 || ends);
    const isShare = unit.family === 'ratio' && left !== '' && !nounFollows(right);
    return /[万亿]/.test(unit.text) || changes || isMeasured || isShare ? null : 'word.han';
  }
  if (quantity.value === '1') return endsInAddition(left) && nounFollows(right) ? null : 'word.han';
  if (endsInAchievement(left) && nounFollows(right)) return null;
  return left !== '' && !nounFollows(right) && !left.includes('、') && !/^[一二三四五六七八九十]/.test(right)
    ? null
    : 'word.han';
}

/** Families of units before which a numeral is a quantity if it has two or more characters or ends its clause: 五百亩, 新建公路十公里. */
const MEASURED: ReadonlySet<string> = new Set([
  'money',
  'mass',
  'length',
  'area',
  'volume',
  'energy',
  'power',
]);

const numeralLength = (printed: string): number =>
  /^[〇零一二两三四五六七八九十百千]*/.exec(printed)?.[0].length ?? 0;

/** Whether the number has a unit other than one of time. */
const isCounted = ({ unit }: NumberContext['quantity']): boolean =>
  unit !== null && unit.base !== '' && !TIMES.has(unit.family);
const TIMES: ReadonlySet<string> = new Set(['year', 'time', 'age']);

/** Whether two neighbouring digits stand for several: 一两个, 三五家, 七八十人. */
const isSeveral = (printed: string): boolean =>
  /^(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)[^一二两三四五六七八九]/.test(printed);
