import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import { printedInterval } from '../interval.ts';
import { figuresBefore, positionOf, REACH, type ParagraphContext } from '../paragraph-context.ts';
import { printedWhole, type Whole } from './whole.ts';

/** 超额率, 超收率, 欠收率: what is more or less than a plan, as a share of the plan. */
export const EXCESS = /[超欠](?=[额收产缴征]$)/;

/** The plan that a result is more, or less, than by a part: 100 for 完成125万亩，超额25万亩. */
export function planBehind(result: Figure, part: Figure, isMore: boolean): Whole {
  const [all, some] = [printedInterval(result), printedInterval(part)];
  if (result.role === 'goal') return printedWhole(result, true, false);
  const interval = isMore
    ? { low: all.low.minus(some.high), high: all.high.minus(some.low) }
    : { low: all.low.plus(some.low), high: all.high.plus(some.high) };
  const value = isMore ? new Big(result.value).minus(part.value) : new Big(result.value).plus(part.value);
  if (interval.low.lte(0)) return printedWhole(result, false, false);
  return {
    interval,
    value: value.toFixed(),
    unit: result.unit,
    basis: 'same-entry',
    likely: true,
    certain: false,
  };
}

/** Most figures that are added up. */
const MAX_SUMMED = 6;

/**
 * The sums of the part with the figures listed before it (男性120人、女性80人，占40%), and with all of its unit in the
 * sentence (甲类230亿元，占55.8%；乙类121亿元，占29.4%；丙类61亿元，占14.8%).
 */
export function sumsWith(figure: Figure, { figures }: ParagraphContext): readonly Whole[] {
  const sums: Whole[] = [];
  const at = positionOf(figure, figures);
  const all = figures
    .slice(Math.max(0, at - REACH), at + REACH)
    .filter(
      ({ sentence, role, unit }) => sentence === figure.sentence && role === 'amount' && unit === figure.unit,
    );
  if (all.length > 1 && all.length <= MAX_SUMMED)
    sums.push(
      sumOf(
        all.map(({ value }) => value),
        figure,
      ),
    );
  let sum = new Big(figure.value);
  let count = 1;
  for (const other of figuresBefore(figure, figures)) {
    if (other.sentence !== figure.sentence || count >= MAX_SUMMED) break;
    if (other.role !== 'amount' || other.unit !== figure.unit) continue;
    sum = sum.plus(other.value);
    count += 1;
    sums.push(sumOf([sum.toFixed()], figure));
  }
  return sums;
}

function sumOf(values: readonly string[], { unit }: Figure): Whole {
  const sum = values.reduce((all, value) => all.plus(value), new Big(0));
  return {
    interval: { low: sum, high: sum },
    value: sum.toFixed(),
    unit,
    basis: 'same-entry',
    likely: true,
    certain: false,
  };
}
