import type Big from 'big.js';
import { isMet } from './goal.ts';
import { highestOf } from './printed-figure.ts';
import { type ReportedTarget, percentOfTarget } from './reported-target.ts';
import { isCumulative } from './cumulative.ts';

/** A cumulative value compared with its plan, or the elapsed time of its target; exact per cent and points. */
export interface PaceProgress {
  /** Per cent of the target reached. */
  readonly percent: Big;
  /** Per cent that is planned by now, else per cent of the time elapsed. */
  readonly pace: Big;
  /** Whether the pace is that of a plan (推进方案). */
  readonly isPlanned: boolean;
  /** Points behind the pace; negative where it is ahead. */
  readonly behind: Big;
}

/**
 * Null for targets without a pace: levels, growth and shares, ceilings, falls, targets of a
 * later year. A target that is met is never behind (约100 is met at 96), nor is a figure that
 * may stand for a value on pace (十几个, 上百人).
 */
export function paceProgress(reported: ReportedTarget): PaceProgress | null {
  const { target, goal, stated, elapsed, planned } = reported;
  if (elapsed === null || goal.sense !== 'floor' || !isCumulative(target)) return null;
  const percent = percentOfTarget(reported, target);
  if (percent === null) return null;
  // After its deadline a target is due as a whole, whatever was planned.
  const isPlanned = planned !== null && elapsed.lt(1);
  const pace = (isPlanned ? planned : elapsed).times(100);
  const behind = pace.minus(percent);
  const { amount } = stated.figure;
  // 十几个 of 30 may be on pace.
  const most = amount.gt(0) ? percent.times(highestOf(stated.figure)).div(amount) : percent;
  const isOnPace = isMet(goal, stated) || most.gt(pace);
  return { percent, pace, isPlanned, behind: isOnPace && behind.gt(0) ? behind.times(0) : behind };
}
