import type { Target } from '../../record/target.ts';
import type { Book, ReadEntry } from '../context.ts';
import { type StatedValue, valueOf } from './value.ts';

/** A report with its figure for a target. */
export interface Result {
  readonly read: ReadEntry;
  readonly stated: StatedValue;
}

/** What a report says has been reached so far; forecasts and figures of a shorter stretch are no sums so far. */
export function resultOf(read: ReadEntry, target: Target): StatedValue | null {
  const stated = valueOf(read, target);
  return stated !== null && stated.whole && !stated.forecast ? stated : null;
}

/** The latest report of the year before this one that has a figure for the target; a year has few reports. */
export function lastResult(read: ReadEntry, target: Target, book: Book): Result | null {
  for (let last = book.previousOf(read); last !== null; last = book.previousOf(last)) {
    const stated = resultOf(last, target);
    if (stated !== null) return { read: last, stated };
  }
  return null;
}
