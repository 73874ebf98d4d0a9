import Big from 'big.js';
import type { Figure } from '../claim/figure.ts';

/** The values a printed figure may stand for, in one unit; both ends included. */
export interface Interval {
  readonly low: Big;
  readonly high: Big;
}

const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;
/** One unit of the last printed digit: 0.01 for 3.17, 1 for 3300. */
const lastPlace = (printed: string): Big => new Big(10).pow(-decimalsOf(printed));

/**
 * The interval of a printed amount, in its printed unit: 3.165 to 3.175 for 3.17亿.
 * Counts of single things (4310人) are exact, but not in words (三千五百人); 近, 约, 余 and 超 extend the interval by the
 * last place on their side.
 */
export function printedInterval({ value, measure, relation, inWords }: Figure): Interval {
  const exact = measure?.family === 'count' && measure.factor === '1' && !value.includes('.') && !inWords;
  const place = inWords && !value.includes('.') ? lastNonZeroPlace(value) : lastPlace(value);
  const half = exact ? new Big(0) : place.div(2);
  const middle = new Big(value);
  // 近7000, 100余: extended by the place of the last digit that is not 0.
  const loose = lastNonZeroPlace(value);
  return {
    low: middle.minus(relation === '~' || relation === '<' || relation === '<=' ? loose : half),
    high: middle.plus(relation === '~' || relation === '>' || relation === '>=' ? loose : half),
  };
}

/** Place value of the last digit that is not 0: 1000 for 7000, 10 for 650. */
function lastNonZeroPlace(value: string): Big {
  if (value.includes('.')) return lastPlace(value);
  let zeros = 0;
  while (zeros < value.length && value.charAt(value.length - 1 - zeros) === '0') zeros += 1;
  return new Big(10).pow(zeros === value.length ? 0 : zeros);
}

/**
 * The interval of a printed rate, per cent. Design, section 7: half of the last place, never
 * tighter than 0.05 points on a rate with one decimal; 近 and 约 allow the whole last
 * place, 以上 and 超 everything above (`high` is null).
 */
function printedRateInterval({ value, measure, relation, inWords }: Figure): {
  readonly low: Big;
  readonly high: Big | null;
} {
  const factor = measure?.family === 'ratio' ? measure.factor : 1;
  const place = (inWords ? lastNonZeroPlace(value) : lastPlace(value)).times(factor);
  const middle = new Big(value).times(factor);
  const open = relation === '~' ? place : place.div(2);
  const above = relation === '>' || relation === '>=' ? null : middle.plus(open);
  return { low: middle.minus(relation === '<' || relation === '<=' ? middle : open), high: above };
}

/** Whether a printed rate can stand for a value of an interval in per cent. */
export const rateFits = (rate: Figure, { low, high }: Interval): boolean => {
  const printed = printedRateInterval(rate);
  return high.gte(printed.low) && (printed.high === null || low.lte(printed.high));
};

/**
 * Whether a printed rate can stand for a value of an interval when it may be cut off or bent by less than its last digit:
 * 42.8% for 42.857%, so that shares make 100.
 */
export function rateMayStandFor(rate: Figure, { low, high }: Interval): boolean {
  if (rate.relation !== null || rate.inWords) return rateFits(rate, { low, high });
  const place = lastPlace(rate.value);
  return high.gt(new Big(rate.value).minus(place)) && low.lt(new Big(rate.value).plus(place));
}

/** The interval of part ÷ whole in per cent, where both are intervals. */
export const percentInterval = ({ low, high }: Interval, whole: Interval): Interval => ({
  low: low.div(whole.high).times(100),
  high: high.div(whole.low).times(100),
});

export const scaledInterval = ({ low, high }: Interval, factor: Big | string): Interval => ({
  low: low.times(factor),
  high: high.times(factor),
});
