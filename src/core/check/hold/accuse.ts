import Big from 'big.js';
import { finding } from '../../issue/finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { Figure } from '../claim/figure.ts';
import { division } from './arithmetic.ts';
import { wholeIn } from './fit.ts';
import type { Judgement } from './judgement.ts';
import { percentOf, rateFits, scaled } from './rounding.ts';
import type { Surroundings } from './surroundings.ts';
import type { Pair } from './wholes.ts';

/** Slips of a unit: 万 for 亿, a point that moved by two. */
const SLIPS = ['10000', '0.0001', '100', '0.01'] as const;

/** What is said of a completion rate that is not value ÷ whole (T1, T6, W3). */
export function accusation(judgement: Judgement, pair: Pair, rate: Figure, here: Surroundings): Finding {
  const { figure, metric, value, unit, computed } = judgement;
  const place = here.placeOf(figure.from, rate.to, pair.target);
  const percent = computed ?? new Big(0);
  const slip = SLIPS.find((factor) =>
    rateFits(rate, percentOf(scaled(pair.numerator.range, factor), pair.whole)),
  );
  if (slip !== undefined) {
    const meant = new Big(value).times(slip).toFixed();
    const arithmetic = division({ value: meant, unit }, pair.against, percent.times(slip));
    const params = { metric, figure: `${value}${unit}`, meant: `${meant}${unit}`, arithmetic };
    return finding('target.magnitude', place, params);
  }
  const arithmetic = division({ value, unit }, pair.against, percent);
  return pair.basis === 'same-entry'
    ? finding('entry.share-differs', place, { metric, claimed: rate.value, arithmetic })
    : finding('target.rate-differs', place, {
        metric,
        figure: `${value}${unit}`,
        claimed: rate.value,
        arithmetic,
      });
}

/** The goal printed beside a figure is not the one the task was given (T11). */
export function restated(judgements: readonly Judgement[], here: Surroundings): readonly Finding[] {
  return here.figures.flatMap((goal) => {
    if (goal.role !== 'goal' || OTHER.test(goal.said)) return [];
    const meant = judgements.filter(
      ({ figure, target, basis, certainty }) =>
        target !== null &&
        basis === 'target' &&
        certainty === 'certain' &&
        figure.role === 'amount' &&
        figure.sentence === goal.sentence,
    );
    const nearest = [...meant].sort((a, b) => distance(a.figure, goal) - distance(b.figure, goal))[0];
    if (nearest?.target == null) return [];
    const { target } = nearest;
    const whole = wholeIn(goal.unit, goal.measure, target);
    if (whole === null || whole.eq(goal.value)) return [];
    const params = {
      metric: target.metric,
      printed: `${goal.value}${goal.unit}`,
      goal: `${String(target.value)}${target.unit}`,
    };
    return [finding('target.restated', here.placeOf(goal.from, goal.to, target), params)];
  });
}

/** Plans of money and parts of the year are not the target told again. */
const OTHER = /投资|半年|季度|月度|五年|三年/;

const distance = (a: Figure, b: Figure): number => Math.abs(a.start - b.start);
