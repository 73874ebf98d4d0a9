import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { unitOf } from '../../text/unit.ts';
import type { Book, CheckContext, ReadEntry } from '../context.ts';
import { isCumulative } from './pace.ts';
import { lastResult, type Result, resultOf } from './result.ts';
import { ownTarget } from './share.ts';
import type { StatedValue } from './value.ts';

/** A figure whose unit has slipped against the one reported before. */
export interface Slip {
  readonly now: StatedValue;
  readonly last: Result;
  /** What is meant, in the target's unit. */
  readonly meant: Big;
}

/** 万元 written as 元 or the other way round; per cent as a share, a point moved by two. */
const FACTORS = ['10000', '0.0001', '100', '0.01'] as const;
/** Nobody gets further from one report to the next without more to say. */
const MOST_GROWN = 3;

/**
 * A sum that can follow the last one only with its unit moved by 10 000 or by 100:
 * moved, it lies between the last figure and three times of it. Too much it is
 * only where it is far above the target too, for a start from near nothing may
 * rise a hundredfold; too little only where the last one was not itself too much.
 * Things counted one by one stay whole. Null where nothing has slipped.
 */
export function slipOf(read: ReadEntry, target: Target, book: Book, context: CheckContext): Slip | null {
  if (!isCumulative(target)) return null;
  const now = resultOf(read, target);
  if (now === null || now.value.lte(0)) return null;
  const last = lastResult(read, target, book);
  if (last === null || last.stated.value.lte(0)) return null;
  const before = last.stated.value;
  const factor = FACTORS.find((one) => {
    const moved = now.value.times(one);
    return moved.gte(before) && moved.lte(before.times(MOST_GROWN)) && isCountable(moved, target);
  });
  if (factor === undefined) return null;
  const own = ownTarget(read, target, context) ?? target;
  const most = new Big(own.value ?? 0).times(context.settings.farAbove).div(100);
  const isTooMuch = new Big(factor).lt(1);
  if (isTooMuch ? now.value.lte(most) : before.gt(most)) return null;
  return { now, last, meant: now.value.times(factor) };
}

const isCountable = (value: Big, { unit }: Target): boolean => {
  const measure = unitOf(unit);
  return measure?.family !== 'count' || value.times(measure.factor).mod(1).eq(0);
};

/** Whether the unit of a figure has slipped, against its own text or against the report before. */
export const hasSlipped = (read: ReadEntry, target: Target, book: Book, context: CheckContext): boolean =>
  read.findings.some((one) => one.code === 'target.magnitude' && one.target === target.id) ||
  slipOf(read, target, book, context) !== null;
