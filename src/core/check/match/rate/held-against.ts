import Big from 'big.js';
import type { Target } from '../../../record/target.ts';
import type { Figure } from '../../claim/figure.ts';
import { type RateBase, spansOtherYears } from '../../claim/rate-base.ts';
import { totalOf } from '../parts/part-figures.ts';
import { targetFit } from '../target/fit.ts';
import { type Interval, percentInterval, rateFits } from '../interval.ts';
import type { ParagraphContext } from '../paragraph-context.ts';
import type { Numerator } from './numerators.ts';
import type { Quotient } from './quotient.ts';

/** A rate with fewer digits may fit a figure by chance. */
const MIN_DIGITS = 3;

/** A printed completion rate with all that it may be a rate of. */
export interface RateReading {
  readonly rate: Figure;
  readonly base: RateBase;
  readonly numerators: readonly Numerator[];
  readonly quotients: readonly Quotient[];
}

/**
 * The quotients of a rate that its words allow. A rate of the goal of another authority or of a part of the whole, and
 * one that counts more than this year, is held against the target of the task only where it is exactly that: whether it
 * is right, the text does not say.
 */
export function heldAgainst(
  { rate, base, numerators, quotients }: RateReading,
  context: ParagraphContext,
): readonly Quotient[] {
  const isOfOther = base === 'authority' || base === 'other' || spansOtherYears(rate, context.text);
  const singles = quotients.flatMap((quotient) =>
    quotient.likely && quotient.basis === 'target' && quotient.numerator.figures.length === 1
      ? [percentInterval(quotient.numerator.interval, quotient.denominator)]
      : [],
  );
  return quotients.flatMap((quotient): readonly Quotient[] => {
    if (quotient.basis === 'same-entry') return [quotient];
    const ofPart =
      quotient.target !== null && isPartOf(quotient.numerator.figures[0], quotient.target, context);
    if (isOfOther || ofPart) {
      return isDistinctive(rate) && fits(rate, { ...quotient, likely: false })
        ? [{ ...quotient, likely: false, certain: false }]
        : [];
    }
    // 足球场2片、篮球场10片，完成率60%: one rate over several kinds is between their own rates.
    return numerators.length > 1 && isBetween(rate, singles) ? [{ ...quotient, certain: false }] : [quotient];
  });
}

/** Whether a figure is a part of one that is about the same target, so that its own rate is one of its own plan. */
function isPartOf(figure: Figure, target: Target, context: ParagraphContext): boolean {
  const whole = totalOf(figure, context);
  return whole !== null && targetFit(whole, target) !== null;
}

function isBetween(rate: Figure, singles: readonly Interval[]): boolean {
  if (singles.length < 2) return false;
  const low = singles.reduce((least, one) => (one.low.lt(least) ? one.low : least), new Big(1e9));
  const high = singles.reduce((most, one) => (one.high.gt(most) ? one.high : most), new Big(0));
  return low.lte(rate.value) && high.gte(rate.value);
}

/** Whether the digits of a rate identify its base; those of 100% do not. */
export const isDistinctive = ({ value }: Figure): boolean =>
  value.replace(/\D/g, '').length >= MIN_DIGITS && Number(value) !== 100;

/**
 * Widest interval, in points, of a sum or an unlikely quotient; rounded figures would otherwise fit any
 * rate.
 */
const MAX_WIDTH = 1;

export function fits(rate: Figure, { numerator, denominator, likely }: Quotient): boolean {
  const interval = percentInterval(numerator.interval, denominator);
  const isLoose = numerator.figures.length > 1 || !likely;
  if (!isLoose || interval.high.minus(interval.low).lte(MAX_WIDTH)) return rateFits(rate, interval);
  // 新建30公里、改造26公里 of 80公里: 56 ÷ 80 is exactly the printed 70%.
  const exact = { low: numerator.value, high: numerator.value };
  return likely && rateFits(rate, percentInterval(exact, denominator));
}
