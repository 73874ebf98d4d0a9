import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import { sameMeasure } from '../target/fit.ts';
import { likeness, namesNothing } from '../target/metric.ts';
import type { Numerator } from './numerators.ts';
import type { Quotient } from './quotient.ts';
import { printedInterval, scaledInterval } from '../interval.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';

/** Text between a goal and its rate: 23万人目标任务的, （3.9万个）的. */
const ADJOINS = /^\)?(?:的?(?:目标任务|年度目标|目标|任务|指标|计划))?的?(?:约|近|超过|超|达到|达)?$/;
const MAX_LINK = 12;
/** Words that show that two figures are about one quantity: 计划投资 and 项目投资. */
const QUANTITIES = ['投资', '资金', '贷款', '产值', '任务'] as const;

/** Whether a goal is directly before a rate, with only linking words between. */
export const adjoins = (goal: Figure, rate: Figure, text: string): boolean =>
  goal.end < rate.start &&
  rate.start - goal.end <= MAX_LINK &&
  ADJOINS.test(text.slice(goal.end, rate.start));

/**
 * Whether a goal may belong to this rate and not to an earlier figure with a rate of its own:
 * 完成全年23万人的95%；大学生6万人，完成99%.
 */
export function isAvailable(
  goal: Figure,
  { figures: [first] }: Numerator,
  rate: Figure,
  { figures, text }: Pick<ParagraphContext, 'figures' | 'text'>,
): boolean {
  if (goal.start > rate.end && goal.sentence !== rate.sentence) return false;
  // （83253万元）的495%: a goal directly before another rate belongs to that rate.
  if (figures.some((other) => other !== rate && other.role === 'completion' && adjoins(goal, other, text)))
    return false;
  if (/总投资|概算/.test(goal.phrase) && !/总投资|概算/.test(text.slice(rate.clause.start, rate.start)))
    return false;
  return !figures.some(
    ({ role, start }) => role === 'completion' && start > goal.start && start < first.start,
  );
}

/** Quotients with a goal printed in the paragraph: 计划投资1135万元 … 完成1039.8万元，进度91%. */
export function goalQuotients(
  numerator: Numerator,
  rank: number,
  goals: readonly Figure[],
  near: readonly Figure[],
): readonly Quotient[] {
  const [figure] = numerator.figures;
  const ofMeasure = goals.filter((goal) => sameMeasure(figure, goal));
  return ofMeasure.flatMap((goal) => {
    const isSameQuantity =
      sharesQuantity(figure, goal) ||
      goal.sentence === figure.sentence ||
      isOnlyOneBehind(figure, goal, near);
    const certain = ofMeasure.length === 1 && rank === 0 && numerator.figures.length === 1 && isSameQuantity;
    return printedQuotient(numerator, goal, { likely: true, certain });
  });
}

/** Before a goal: what follows it is how much more, or less, than the goal was done. */
const BEYOND = /(?:超(?![级市标载限长大高])|突破)[^,;。]{0,8}$/;
const SHORT_OF = /(?:欠|还差|相差|短缺)[^,;。]{0,8}$/;

/** Quotients of what was done beyond, or short of, a goal right before its rate: 超年度目标（60部）5%, 欠年度任务60部的5%. */
export function differenceQuotients(
  quotient: Quotient,
  goal: Figure,
  { text }: Pick<ParagraphContext, 'text'>,
): readonly Quotient[] {
  const words = text.slice(goal.clause.start, goal.start);
  const { numerator, denominator } = quotient;
  const isShort = SHORT_OF.test(words);
  if (!isShort && !BEYOND.test(words)) return [];
  const { low, high } = numerator.interval;
  const whole = denominator.low.plus(denominator.high).div(2);
  const difference: Numerator = isShort
    ? {
        ...numerator,
        isDifference: true,
        value: whole.minus(numerator.value),
        interval: { low: denominator.low.minus(high), high: denominator.high.minus(low) },
      }
    : {
        ...numerator,
        isDifference: true,
        value: numerator.value.minus(whole),
        interval: { low: low.minus(denominator.high), high: high.minus(denominator.low) },
      };
  return difference.value.lt(0) ? [] : [{ ...quotient, numerator: difference }];
}

/** Quotients with any larger figure printed before; they can confirm a rate but never contradict it. */
export function amountQuotients(
  numerator: Numerator,
  rate: Figure,
  { figures }: ParagraphContext,
): readonly Quotient[] {
  const [first] = numerator.figures;
  return figuresBefore(first, figures)
    .filter((whole) => whole.role === 'amount' && !whole.prior)
    .filter((whole) => sameMeasure(first, whole) && whole.end <= rate.start)
    .filter((whole) => isSmaller(numerator, whole))
    .flatMap((whole) => printedQuotient(numerator, whole, { likely: false, certain: false }));
}

/** Whether a numerator is smaller than a printed figure, across units. */
function isSmaller({ figures: [first], value }: Numerator, whole: Figure): boolean {
  const factor = new Big(whole.measure?.factor ?? 1).div(first.measure?.factor ?? 1);
  return value.lt(new Big(whole.value).times(factor));
}

function printedQuotient(
  numerator: Numerator,
  goal: Figure,
  certainty: { readonly likely: boolean; readonly certain: boolean },
): readonly Quotient[] {
  const [figure] = numerator.figures;
  const factor = new Big(goal.measure?.factor ?? 1).div(figure.measure?.factor ?? 1);
  const denominator = scaledInterval(printedInterval(goal), factor);
  if (denominator.low.lte(0) || figure.role !== 'amount') return [];
  const against = { value: goal.value, unit: goal.unit };
  return [{ numerator, denominator, target: null, source: goal, against, basis: 'same-entry', ...certainty }];
}

/** What is left to be done. */
const LEFT = /剩余|其余|余下|尚余/;

/** Whether a figure is the only one of its measure in the sentence right behind a goal: 年度目标：2200户。完成1760户. */
const isOnlyOneBehind = (figure: Figure, goal: Figure, near: readonly Figure[]): boolean =>
  goal.sentence === figure.sentence - 1 &&
  figure.district === null &&
  !figure.bracketed &&
  (namesNothing(figure.metric) || likeness(figure.metric, goal.metric) !== null) &&
  near.every(
    (one) =>
      one === figure ||
      one === goal ||
      (one.role !== 'amount' && one.role !== 'goal') ||
      !sameMeasure(figure, one) ||
      LEFT.test(one.phrase) ||
      (one.start > figure.end && one.sentence !== figure.sentence) ||
      one.sentence < goal.sentence,
  );

const sharesQuantity = (a: Figure, b: Figure): boolean =>
  QUANTITIES.some((word) => (a.metric + a.phrase).includes(word) && (b.metric + b.phrase).includes(word));
