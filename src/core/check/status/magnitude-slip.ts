import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import type { EntryIndex, CheckContext, ReadEntry } from '../context.ts';
import { isCumulative } from './cumulative.ts';
import { previousResult, type PastResult, resultOf } from './result.ts';
import { ownTarget } from './district-share.ts';
import { canBeSame, type PrintedFigure, printedFigureOf } from './printed-figure.ts';
import { percentOfTarget, type ReportedTarget, reportedTarget } from './reported-target.ts';
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

/** A value that suggests a wrong unit when compared with its target alone. */
interface TargetSlip {
  readonly reported: ReportedTarget;
  /** The probably intended value, in the target's unit, and what it is of the target in per cent. */
  readonly meant: Big;
  readonly percent: Big;
}

/** Per cent of a target that a shifted value may reach. */
const [LEAST_PERCENT, MOST_PERCENT] = [5, 200] as const;
/** Part of the time of a target that has to be over before next to nothing is doubted. */
const SMALL_FROM = '0.25';

/**
 * A cumulative value without an earlier report that is plausible only after shifting it by
 * 10 000: so far above the target that it is doubted anyway, or next to nothing where, shifted, it
 * is at least half of what the time demands. Things counted one by one are whole, so a fraction of one is next to
 * nothing at any time. Null where the value is plausible, or its rate is printed correctly beside it.
 */
export function targetSlip(
  read: ReadEntry,
  target: Target,
  index: EntryIndex,
  context: CheckContext,
): TargetSlip | null {
  if (!isCumulative(target) || previousResult(read, target, index) !== null) return null;
  const reported = resultOf(read, target) === null ? null : reportedTarget(read, target, context);
  const percent = reported === null ? null : percentOfTarget(reported, reported.target);
  if (reported === null || percent === null || percent.lte(0) || printsRate(read, reported)) return null;
  const isTooLarge = percent.gt(context.settings.farAbove);
  const factor = isTooLarge ? '0.0001' : '10000';
  const meant = reported.stated.value.times(factor);
  const moved = percent.times(factor);
  if (moved.lt(LEAST_PERCENT) || moved.gt(MOST_PERCENT) || !isCountable(meant, target)) return null;
  const isPlausible = !isTooLarge && isCountable(reported.stated.value, target) && !isLate(reported, moved);
  return isPlausible ? null : { reported, meant, percent: moved };
}

/** Whether so much of the time is over that a shifted value is rather to be expected than next to nothing. */
const isLate = ({ elapsed, target }: ReportedTarget, percent: Big): boolean =>
  elapsed !== null &&
  elapsed.gte(SMALL_FROM) &&
  percent.gte(elapsed.times(50)) &&
  parseMeasureUnit(target.unit)?.family !== 'count';

/** Whether the text prints the correct rate of a value, which shows that the value is intended. */
export const printsRate = ({ claims }: ReadEntry, { target, stated }: ReportedTarget): boolean =>
  claims.some(
    (claim) =>
      claim.target === target.id &&
      claim.claimedPercent !== null &&
      claim.verdict === 'consistent' &&
      canBeSame(printedFigureOf(claim), stated.figure),
  );

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
  magnitudeSlip(read, target, index, context) !== null ||
  targetSlip(read, target, index, context) !== null;
