import type Big from 'big.js';
import { isMet } from './goal.ts';
import { type HeldTarget, percentOf } from './held.ts';
import { isCumulative } from './pace.ts';

/** How far a cumulative figure is, against how far its time is; per cent and points, exact. */
export interface Progress {
  readonly percent: Big;
  readonly pace: Big;
  /** Points below the pace; below zero where it is ahead. */
  readonly behind: Big;
}

/**
 * Null where a pace says nothing: levels, growth and shares, ceilings, falls,
 * targets of a later year. Nobody who has kept a target is behind (≈100 at 96).
 */
export function standingByPace(held: HeldTarget): Progress | null {
  const { target, goal, stated, gone } = held;
  if (gone === null || goal.sense !== 'floor' || !isCumulative(target)) return null;
  const percent = percentOf(held, target);
  if (percent === null) return null;
  const pace = gone.times(100);
  const behind = pace.minus(percent);
  return { percent, pace, behind: isMet(goal, stated) && behind.gt(0) ? behind.times(0) : behind };
}
