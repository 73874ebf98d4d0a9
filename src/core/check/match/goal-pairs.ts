import Big from 'big.js';
import type { Figure } from '../claim/figure.ts';
import { sameMeasure } from './fit.ts';
import type { Numerator } from './numerators.ts';
import type { Pair } from './pair.ts';
import { printedRange, scaled } from './rounding.ts';
import { figuresBefore, type Surroundings } from './surroundings.ts';

/** Between a goal and its rate: 23万人目标任务的, （3.9万个）的. */
const ADJOINS = /^\)?(?:的?(?:目标任务|年度目标|目标|任务|指标|计划))?的?(?:约|近|超过|超|达到|达)?$/;
const LONGEST_LINK = 12;
/** Quantities that wholes and parts of money share: 计划投资 and 项目投资. */
const QUANTITIES = ['投资', '资金', '贷款', '产值', '任务'] as const;

/** Whether a goal stands right before a rate, with nothing but links between. */
export const adjoins = (goal: Figure, rate: Figure, text: string): boolean =>
  goal.end < rate.start &&
  rate.start - goal.end <= LONGEST_LINK &&
  ADJOINS.test(text.slice(goal.end, rate.start));

/** A goal told for another figure, with a rate of its own, is spent: 完成全年23万人的95%；大学生6万人，完成99%. */
export function isOpen(
  goal: Figure,
  { figures: [first] }: Numerator,
  rate: Figure,
  { figures, text }: Pick<Surroundings, 'figures' | 'text'>,
): boolean {
  if (goal.start > rate.end && goal.sentence !== rate.sentence) return false;
  // （83253万元）的495%: a goal right before another rate is that rate's own.
  if (figures.some((other) => other !== rate && other.role === 'completion' && adjoins(goal, other, text)))
    return false;
  if (/总投资|概算/.test(goal.said) && !/总投资|概算/.test(text.slice(rate.clause.start, rate.start)))
    return false;
  return !figures.some(
    ({ role, start }) => role === 'completion' && start > goal.start && start < first.start,
  );
}

/** A whole printed in the paragraph itself: 计划投资1135万元 … 完成1039.8万元，进度91%. */
export function goalPairs(numerator: Numerator, rank: number, goals: readonly Figure[]): readonly Pair[] {
  const [figure] = numerator.figures;
  const ofMeasure = goals.filter((goal) => sameMeasure(figure, goal));
  return ofMeasure.flatMap((goal) => {
    const isOne = sharesQuantity(figure, goal) || goal.sentence === figure.sentence;
    const certain = ofMeasure.length === 1 && rank === 0 && numerator.figures.length === 1 && isOne;
    return printedPair(numerator, goal, { likely: true, certain });
  });
}

/** Any larger figure told before may be the whole; that confirms a rate and never accuses. */
export function amountPairs(numerator: Numerator, rate: Figure, { figures }: Surroundings): readonly Pair[] {
  const [first] = numerator.figures;
  return figuresBefore(first, figures)
    .filter((whole) => whole.role === 'amount' && !whole.prior)
    .filter((whole) => sameMeasure(first, whole) && whole.end <= rate.start)
    .filter((whole) => isSmaller(numerator, whole))
    .flatMap((whole) => printedPair(numerator, whole, { likely: false, certain: false }));
}

/** A part is no larger than its whole. */
function isSmaller({ figures: [first], value }: Numerator, whole: Figure): boolean {
  const factor = new Big(whole.measure?.factor ?? 1).div(first.measure?.factor ?? 1);
  return value.lt(new Big(whole.value).times(factor));
}

function printedPair(
  numerator: Numerator,
  goal: Figure,
  how: { readonly likely: boolean; readonly certain: boolean },
): readonly Pair[] {
  const [figure] = numerator.figures;
  const factor = new Big(goal.measure?.factor ?? 1).div(figure.measure?.factor ?? 1);
  const whole = scaled(printedRange(goal), factor);
  if (whole.low.lte(0) || figure.role !== 'amount') return [];
  const against = { value: goal.value, unit: goal.unit };
  return [{ numerator, whole, target: null, source: goal, against, basis: 'same-entry', ...how }];
}

const sharesQuantity = (a: Figure, b: Figure): boolean =>
  QUANTITIES.some((word) => (a.metric + a.said).includes(word) && (b.metric + b.said).includes(word));
