import Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import { toBaseUnit } from '../../text/measure-unit.ts';

/** A figure with the precision of its printed digits; amounts are in the base unit `measure`. */
export interface PrintedFigure {
  readonly amount: Big;
  /** One unit of the last printed digit. */
  readonly digit: Big;
  /** 约, 超, 以上 … next to it; null for a plain figure. */
  readonly relation: Claim['relation'];
  readonly measure: string;
  /** As printed: 8510 and 人. */
  readonly printed: { readonly value: string; readonly unit: string };
  /** As one text for display: 8510人. */
  readonly shown: string;
}

/** Tolerance of 约, as a fraction. */
const APPROXIMATION = '0.05';

/** One unit of the last digit of a decimal as written: 0.01 of 0.85, 1 of 8500. */
function lastDigit(decimal: string): Big {
  const stop = decimal.indexOf('.');
  return stop < 0 ? new Big(1) : new Big(`1e-${String(decimal.length - stop - 1)}`);
}

/** A figure from a decimal and its unit as written; an unknown unit is its own measure. */
export function printedFigure(
  decimal: string,
  unit: string,
  relation: Claim['relation'] = null,
): PrintedFigure {
  const amount = toBaseUnit(decimal, unit) ?? { value: new Big(decimal), base: unit };
  const digit = toBaseUnit(lastDigit(decimal).toFixed(), unit)?.value ?? lastDigit(decimal);
  const printed = { value: decimal, unit };
  return { amount: amount.value, digit, relation, measure: amount.base, printed, shown: decimal + unit };
}

/** The figure of a claim as printed: 7.0 keeps its last digit. */
export const printedFigureOf = ({ printed, unit, relation }: Claim): PrintedFigure =>
  printedFigure(printed, unit, relation);

/** The figure with the opposite sign, for a rise where a fall was promised. */
export function negated(figure: PrintedFigure): PrintedFigure {
  const { value, unit } = figure.printed;
  const other = value.startsWith('-') ? value.slice(1) : `-${value}`;
  return {
    ...figure,
    amount: figure.amount.times(-1),
    printed: { value: other, unit },
    shown: other + unit,
  };
}

/**
 * Whether two figures can be one value printed with different precision: equal at the last
 * digit of the coarser one, rounded or truncated (8510人 and 0.85万人); within 5 % of an
 * approximate one (约); or from 3000 to below 4000 for 3000余. False for different measures.
 */
export function canBeSame(a: PrintedFigure, b: PrintedFigure): boolean {
  if (a.measure !== b.measure) return false;
  const [fine, coarse] = a.digit.lte(b.digit) ? [a, b] : [b, a];
  const between = fine.amount.abs().minus(coarse.amount.abs());
  const isSameSign = fine.amount.times(coarse.amount).gte(0);
  const isRounded = between.gte(coarse.digit.div(-2)) && between.lt(coarse.digit);
  return isSameSign && (isRounded || allows(a, b) || allows(b, a));
}

function allows({ amount, relation, digit }: PrintedFigure, other: PrintedFigure): boolean {
  if (relation === '~') return other.amount.minus(amount).abs().lte(amount.abs().times(APPROXIMATION));
  if (relation === '>' || relation === '>=') {
    const more = other.amount.minus(amount);
    return more.gte(0) && more.lt(lastNonZeroPlace(amount, digit));
  }
  if (relation === '<' || relation === '<=') return other.amount.lte(amount);
  return false;
}

/** The highest value a figure may stand for: 10余 and 上百 stay below the next round number. */
export const highestOf = ({ amount, digit, relation }: PrintedFigure): Big =>
  relation === '>' || relation === '>=' ? amount.plus(lastNonZeroPlace(amount, digit)) : amount;

/** Place value of the last digit that is not zero: 1000 for 3000, 10 for 3210. */
function lastNonZeroPlace(amount: Big, least: Big): Big {
  let place = least;
  while (amount.gt(0) && amount.mod(place.times(10)).eq(0)) place = place.times(10);
  return place;
}
