import Big from 'big.js';
import type { Target } from '../../../record/target.ts';
import { sameMeasure, targetFit, targetValueIn, unnamedTargetFit } from '../target/fit.ts';
import { areOpposite, likeness, metricKey, namesNothing } from '../target/metric.ts';
import type { Figure } from '../../claim/figure.ts';
import type { Numerator } from './numerators.ts';
import type { Quotient } from './quotient.ts';
import { rateFits } from '../interval.ts';
import { figuresBefore, isOfDistrict, type ParagraphContext } from '../paragraph-context.ts';

/**
 * Quotients with each target a rate may refer to: those of its own task, else those of other tasks with
 * the same metric.
 */
export function targetQuotients(
  numerator: Numerator,
  rank: number,
  context: ParagraphContext,
): readonly Quotient[] {
  const [figure] = numerator.figures;
  const ofDistrict = isOfDistrict(figure, context);
  const quotients = (targets: readonly Target[], basis: 'target' | 'other-item'): Quotient[] =>
    targets.flatMap((target): Quotient[] => {
      const value = targetValueIn(figure.unit, figure.measure, target);
      if (value === null || value.eq(0) || (figure.role === 'ratio') !== (target.kind === 'ratio')) return [];
      const fit = targetFit(figure, target);
      if (numerator.figures.some((one) => isOfOther(one, target, context))) return [];
      const isNamed = fit !== null || likeness(figure.metric, target.metric) !== null;
      return [
        {
          numerator: figure.role === 'ratio' ? recomputed(numerator, context) : numerator,
          denominator: { low: value, high: value },
          target,
          source: null,
          against: { value: String(target.value), unit: target.unit },
          basis,
          likely: !ofDistrict && (isNamed || (context.targets.length === 1 && basis === 'target')),
          // Only the figure directly before the rate, with exactly the quantity of the target, is certain.
          certain:
            !ofDistrict &&
            basis === 'target' &&
            numerator.figures.length === 1 &&
            rank === 0 &&
            ((fit?.likeness === 'same' && !fit.begun) || isOnlyOne(figure, target, context)) &&
            figure.role === 'amount',
        },
      ];
    });
  const own = quotients(context.targets, 'target').sort((a, b) => Number(b.certain) - Number(a.certain));
  return own.length > 0 ? own : quotients(context.otherTargets(figure), 'other-item');
}

/** Whether a figure is exactly about another target of the task and not about this one. */
const isOfOther = (figure: Figure, target: Target, { targets }: ParagraphContext): boolean =>
  targetFit(figure, target)?.likeness !== 'same' &&
  targets.some((one) => one !== target && targetFit(figure, one)?.likeness === 'same');

/** Whether a figure names a target by the end of its metric: 输水管线 for 水润乡村工程铺设输水管线. */
function isEndOf({ metric }: Figure, target: Target): boolean {
  const key = metricKey(metric);
  return (
    key.length >= MIN_KEY && metricKey(target.metric).endsWith(key) && !areOpposite(metric, target.metric)
  );
}

const MIN_KEY = 3;

/**
 * Whether a figure that names nothing can only be about a target: the only one of the task, the only figure of its
 * paragraph, and no step before what was promised (已摸排).
 */
function isOnlyOne(figure: Figure, target: Target, { targets, figures }: ParagraphContext): boolean {
  if (
    figure.bracketed ||
    figure.metric.includes('其') ||
    !(namesNothing(figure.metric) || isEndOf(figure, target))
  )
    return false;
  const amounts = figures.filter(({ role, prior }) => role === 'amount' && !prior);
  const isOnly = targets.every(
    (one) => one === target || targetValueIn(figure.unit, figure.measure, one) === null,
  );
  const fit = unnamedTargetFit(figure, target);
  return (
    isOnly &&
    fit !== null &&
    !fit.begun &&
    amounts[0] === figure &&
    !amounts.some((one) => one !== figure && sameMeasure(one, figure))
  );
}

/** A rate computed from two printed figures (落地10个 of 24个) takes the exact quotient of these. */
function recomputed(numerator: Numerator, { figures }: ParagraphContext): Numerator {
  const [rate] = numerator.figures;
  const before = [...figuresBefore(rate, figures)].reverse().filter(({ role }) => role === 'amount');
  for (const part of [...before].reverse()) {
    for (const whole of before.slice(0, before.indexOf(part)).reverse()) {
      if (part.unit !== whole.unit || new Big(whole.value).eq(0)) continue;
      const percent = new Big(part.value).div(whole.value).times(100);
      if (rateFits(rate, { low: percent, high: percent }))
        return { figures: [part], value: percent, interval: { low: percent, high: percent } };
    }
  }
  return numerator;
}
