import Big from 'big.js';
import type { Figure } from '../claim/figure.ts';

/** All that a printed figure may stand for, in one unit: both ends included. */
export interface Range {
  readonly low: Big;
  readonly high: Big;
}

const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;
/** One in the last place printed: 0.01 for 3.17, 1 for 3300. */
const lastPlace = (printed: string): Big => new Big(10).pow(-decimalsOf(printed));

/**
 * What a printed amount stands for, in its printed unit: 3.17亿 is 3.165 to 3.175.
 * Things that are counted one by one (4310人) are what they are; with 近, 约, 余 or
 * 超 the last place is open on the side they say.
 */
export function printedRange({ value, measure, relation }: Figure): Range {
  const exact = measure?.family === 'count' && measure.factor === '1' && !value.includes('.');
  const place = lastPlace(value);
  const half = exact ? new Big(0) : place.div(2);
  const middle = new Big(value);
  // 近7000, 100余: the last digit that is not 0 is open.
  const loose = value.includes('.') ? place : trailing(value);
  return {
    low: middle.minus(relation === '~' || relation === '<' || relation === '<=' ? loose : half),
    high: middle.plus(relation === '~' || relation === '>' || relation === '>=' ? loose : half),
  };
}

/** 1000 for 7000, 10 for 650. */
function trailing(value: string): Big {
  let zeros = 0;
  while (zeros < value.length && value.charAt(value.length - 1 - zeros) === '0') zeros += 1;
  return new Big(10).pow(zeros === value.length ? 0 : zeros);
}

/**
 * What a printed rate stands for, per cent. Design, section 7: half of the last
 * place, and never tighter than 0.05 points on a rate with one decimal; 近 and 约
 * leave the whole last place open, 以上 and 超 everything above.
 */
export function printedRate({ value, unit, relation }: Figure): {
  readonly low: Big;
  readonly high: Big | null;
} {
  const factor = unit === '‰' ? 0.1 : 1;
  const place = lastPlace(value).times(factor);
  const middle = new Big(value).times(factor);
  const open = relation === '~' ? place : place.div(2);
  const above = relation === '>' || relation === '>=' ? null : middle.plus(open);
  return { low: middle.minus(relation === '<' || relation === '<=' ? middle : open), high: above };
}

/** Whether a printed rate can be one of the rates given, per cent. */
export const rateFits = (rate: Figure, { low, high }: Range): boolean => {
  const printed = printedRate(rate);
  return high.gte(printed.low) && (printed.high === null || low.lte(printed.high));
};

/** Per cent of a whole that is itself a range. */
export const percentOf = ({ low, high }: Range, whole: Range): Range => ({
  low: low.div(whole.high).times(100),
  high: high.div(whole.low).times(100),
});

export const scaled = ({ low, high }: Range, factor: Big | string): Range => ({
  low: low.times(factor),
  high: high.times(factor),
});
