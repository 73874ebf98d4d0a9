import Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import { toBase } from '../../text/unit.ts';

/** A figure with the room its printed digits leave; all in the measure arithmetic happens in. */
export interface PrintedFigure {
  readonly amount: Big;
  /** One unit of the last printed digit. */
  readonly digit: Big;
  /** 约, 超, 以上 … around it; null where it is plain. */
  readonly relation: Claim['relation'];
  readonly measure: string;
  /** As it stands there: 8510 and 人. */
  readonly printed: { readonly value: string; readonly unit: string };
  /** The same for a person: 8510人. */
  readonly shown: string;
}

const ROUGHLY = '0.05';

/** One unit of the last digit of a decimal as written: 0.01 of 0.85, 1 of 8500. */
export function lastDigit(decimal: string): Big {
  const stop = decimal.indexOf('.');
  return stop < 0 ? new Big(1) : new Big(`1e-${String(decimal.length - stop - 1)}`);
}

/** A decimal as written and its unit; a unit nobody knows is its own measure. */
export function printedFigure(
  decimal: string,
  unit: string,
  relation: Claim['relation'] = null,
): PrintedFigure {
  const amount = toBase(decimal, unit) ?? { value: new Big(decimal), base: unit };
  const digit = toBase(lastDigit(decimal).toFixed(), unit)?.value ?? lastDigit(decimal);
  const printed = { value: decimal, unit };
  return { amount: amount.value, digit, relation, measure: amount.base, printed, shown: decimal + unit };
}

/** The number of a claim as its text prints it: 7.0 keeps the digit the value has lost. */
export const printedOf = ({ printed, unit, relation }: Claim): PrintedFigure =>
  printedFigure(printed, unit, relation);

/** The same figure with the other sign: a rise where a fall was promised. */
export function turned(figure: PrintedFigure): PrintedFigure {
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
 * Whether two figures can be the same one, printed more and less exactly: at the
 * digit of the coarser, rounded or cut off (8510人 and 0.85万人), within 5 % of a
 * rough one (约), from its own size up to the next leading digit of one that is
 * exceeded (3000余). False where they are measured differently.
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
  if (relation === '~') return other.amount.minus(amount).abs().lte(amount.abs().times(ROUGHLY));
  if (relation === '>' || relation === '>=') {
    const more = other.amount.minus(amount);
    return more.gte(0) && more.lt(leadingDigit(amount, digit));
  }
  if (relation === '<' || relation === '<=') return other.amount.lte(amount);
  return false;
}

/** The place of the last digit that is no zero: 1000 of 3000, 10 of 3210. */
function leadingDigit(amount: Big, least: Big): Big {
  let place = least;
  while (amount.gt(0) && amount.mod(place.times(10)).eq(0)) place = place.times(10);
  return place;
}
