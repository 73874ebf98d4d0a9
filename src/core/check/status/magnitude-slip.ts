import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import type { EntryIndex, CheckContext, ReadEntry } from '../context.ts';
import { isCumulative } from './cumulative.ts';
import { previousResult, type PastResult, resultOf } from './result.ts';
import { ownTarget } from './district-share.ts';
import { canBeSame, type PrintedFigure } from './printed-figure.ts';
import { columnValue, type StatedValue, textValues } from './stated-value.ts';

/** A value that suggests a wrong unit when compared with the previous report. */
interface MagnitudeSlip {
  readonly current: StatedValue;
  readonly previous: PastResult;
  /** The probably intended value, in the target's unit. */
  readonly meant: Big;
}

/** 万元 written as 元 or the reverse; per cent written as a fraction or the reverse. */
const FACTORS = ['10000', '0.0001', '100', '0.01'] as const;
/** Largest plausible growth from one report to the next. */
const MAX_GROWTH = 3;

/**
 * A cumulative value that is plausible only after shifting it by 10 000 or by 100: shifted,
 * it lies between the previous value and three times of it. Too large counts only if it is
 * far above the target as well, since a start near zero may grow a hundredfold; too small
 * only if the previous value was not too large itself. Shifted counts must be whole
 * numbers. Null where the value is plausible.
 */
export function magnitudeSlip(
  read: ReadEntry,
  target: Target,
  index: EntryIndex,
  context: CheckContext,
): MagnitudeSlip | null {
  if (!isCumulative(target)) return null;
  const current = resultOf(read, target);
  if (current === null || current.value.lte(0)) return null;
  const previous = previousResult(read, target, index);
  if (previous === null || previous.stated.value.lte(0)) return null;
  const before = previous.stated.value;
  const factor = FACTORS.find((one) => {
    const shifted = current.value.times(one);
    return shifted.gte(before) && shifted.lte(before.times(MAX_GROWTH)) && isCountable(shifted, target);
  });
  if (factor === undefined) return null;
  const own = ownTarget(read, target, context) ?? target;
  const limit = new Big(own.value ?? 0).times(context.settings.farAbove).div(100);
  const isTooLarge = new Big(factor).lt(1);
  if (isTooLarge ? current.value.lte(limit) : before.gt(limit)) return null;
  return { current, previous, meant: current.value.times(factor) };
}

/** A number column that holds the figure of the text in another magnitude: 1410000 beside 141亿元. */
export interface ColumnSlip {
  readonly typed: StatedValue;
  readonly printed: StatedValue;
  /** 10000 or 100. */
  readonly factor: string;
  readonly isTooLarge: boolean;
}

/**
 * Null where the text states no certain figure for the target, or one that agrees with the
 * column or is in no such relation to it.
 */
export function columnSlip(read: ReadEntry, target: Target): ColumnSlip | null {
  const typed = columnValue(read, target);
  if (typed === null || typed.value.eq(0)) return null;
  const results = textValues(read, target).filter(({ forecast, coversPeriod }) => coversPeriod && !forecast);
  if (results.some(({ figure }) => canBeSame(figure, typed.figure))) return null;
  for (const printed of results)
    for (const factor of ['10000', '100'])
      for (const isTooLarge of [true, false])
        if (canBeSame(shifted(typed.figure, factor, isTooLarge), printed.figure))
          return { typed, printed, factor, isTooLarge };
  return null;
}

const shifted = (figure: PrintedFigure, factor: string, isTooLarge: boolean): PrintedFigure => {
  const move = (value: Big): Big => (isTooLarge ? value.div(factor) : value.times(factor));
  return { ...figure, amount: move(figure.amount), digit: move(figure.digit) };
};

const isCountable = (value: Big, { unit }: Target): boolean => {
  const measure = parseMeasureUnit(unit);
  return measure?.family !== 'count' || value.times(measure.factor).mod(1).eq(0);
};

/** Whether the unit is probably wrong, by the text of the entry, by its number column or by the previous report. */
export const hasMagnitudeSlip = (
  read: ReadEntry,
  target: Target,
  index: EntryIndex,
  context: CheckContext,
): boolean =>
  read.findings.some((one) => one.code === 'target.magnitude' && one.target === target.id) ||
  columnSlip(read, target) !== null ||
  magnitudeSlip(read, target, index, context) !== null;
