import Big from 'big.js';
import type { Target } from '../../../record/target.ts';
import { targetFit, targetValueIn } from '../target/fit.ts';
import { likeness } from '../target/metric.ts';
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
            fit?.likeness === 'same' &&
            !fit.begun &&
            figure.role === 'amount',
        },
      ];
    });
  const own = quotients(context.targets, 'target').sort((a, b) => Number(b.certain) - Number(a.certain));
  return own.length > 0 ? own : quotients(context.otherTargets(figure), 'other-item');
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
