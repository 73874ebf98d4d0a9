import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { fitOf, wholeIn } from './fit.ts';
import { likeness } from './metric.ts';
import type { Numerator } from './numerators.ts';
import type { Pair } from './pair.ts';
import { rateFits } from './rounding.ts';
import { figuresBefore, isOfDistrict, type Surroundings } from './surroundings.ts';

/** A numerator over each target its rate may be of: those of its own task, else those of others that name the quantity. */
export function targetPairs(numerator: Numerator, rank: number, here: Surroundings): readonly Pair[] {
  const [figure] = numerator.figures;
  const ofDistrict = isOfDistrict(figure, here);
  const pairs = (targets: readonly Target[], basis: 'target' | 'other-item'): Pair[] =>
    targets.flatMap((target): Pair[] => {
      const whole = wholeIn(figure.unit, figure.measure, target);
      if (whole === null || whole.eq(0) || (figure.role === 'ratio') !== (target.kind === 'ratio')) return [];
      const fit = fitOf(figure, target);
      const isNamed = fit !== null || likeness(figure.metric, target.metric) !== null;
      return [
        {
          numerator: figure.role === 'ratio' ? exactly(numerator, here) : numerator,
          whole: { low: whole, high: whole },
          target,
          source: null,
          against: { value: String(target.value), unit: target.unit },
          basis,
          likely: !ofDistrict && (isNamed || (here.targets.length === 1 && basis === 'target')),
          // Only the figure right before the rate, of the very quantity of the target, accuses.
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
  const own = pairs(here.targets, 'target').sort((a, b) => Number(b.certain) - Number(a.certain));
  return own.length > 0 ? own : pairs(here.elsewhere(figure), 'other-item');
}

/** A rate that was itself made from two printed figures (落地10个 of 24个) counts as what they give. */
function exactly(numerator: Numerator, { figures }: Surroundings): Numerator {
  const [rate] = numerator.figures;
  const before = [...figuresBefore(rate, figures)].reverse().filter(({ role }) => role === 'amount');
  for (const part of [...before].reverse()) {
    for (const whole of before.slice(0, before.indexOf(part)).reverse()) {
      if (part.unit !== whole.unit || new Big(whole.value).eq(0)) continue;
      const percent = new Big(part.value).div(whole.value).times(100);
      if (rateFits(rate, { low: percent, high: percent }))
        return { figures: [part], value: percent, range: { low: percent, high: percent } };
    }
  }
  return numerator;
}
