import type { Target } from '../../record/target.ts';
import type { EntryIndex, ReadEntry } from '../context.ts';
import { type StatedValue, statedValue } from './stated-value.ts';

/** An entry with its value for a target. */
export interface PastResult {
  readonly read: ReadEntry;
  readonly stated: StatedValue;
}

/**
 * The value an entry reports as reached by the end of its period; no forecasts, no values of a shorter
 * period.
 */
export function resultOf(read: ReadEntry, target: Target): StatedValue | null {
  const stated = statedValue(read, target);
  return stated !== null && stated.coversPeriod && !stated.forecast ? stated : null;
}

/** The latest earlier entry of the year that has a value for the target. */
export function previousResult(read: ReadEntry, target: Target, index: EntryIndex): PastResult | null {
  for (let last = index.previousOf(read); last !== null; last = index.previousOf(last)) {
    const stated = resultOf(last, target);
    if (stated !== null) return { read: last, stated };
  }
  return null;
}
