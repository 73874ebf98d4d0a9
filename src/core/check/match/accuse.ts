import Big from 'big.js';
import { finding } from '../../finding/finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { Figure } from '../claim/figure.ts';
import { division } from './arithmetic.ts';
import { wholeIn } from './fit.ts';
import type { Judgement } from './judgement.ts';
import { percentOf, rateFits, scaled } from './rounding.ts';
import { figuresBefore, type Surroundings } from './surroundings.ts';
import type { Pair } from './pair.ts';

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
    // A goal belongs to the figure told last before it.
    const told = figuresBefore(goal, here.figures).find(({ role }) => role === 'amount');
    const nearest = judgements.find(
      ({ figure, target, basis, certainty, rate, verdict }) =>
        figure === told &&
        figure.sentence === goal.sentence &&
        target !== null &&
        basis === 'target' &&
        certainty === 'certain' &&
        // A rate that fits the target says what it is a rate of; only 全年 and 目标 still claim to be it.
        (rate === null || verdict !== 'consistent' || OF_THE_YEAR.test(goal.said)),
    );
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

const OF_THE_YEAR = /全年|年度|年初|目标/;
/** Plans of money and parts of the year are not the target told again. */
const OTHER = /投资|半年|季度|月度|五年|三年/;
