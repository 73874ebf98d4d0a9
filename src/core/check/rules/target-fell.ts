import { finding } from '../../issue/finding.ts';
import type { Target } from '../../record/target.ts';
import type { Book, EntryRule, ReadEntry } from '../context.ts';
import { distanceShown, hasSlipped, placeOfFigure } from '../held.ts';
import { isCumulative } from '../pace.ts';
import { canBeSame } from '../printed.ts';
import { type StatedValue, valueOf } from '../value.ts';

/**
 * T5: the cumulative figure of a target is lower than the same unit's last one
 * of the year. Only sums can be told to grow: levels may fall, and a new year
 * begins anew.
 */
export const figureFell: EntryRule = (read, book, context) => {
  const { task } = read.entry;
  if (task === null || read.period === null) return [];
  return context.targetsOf(task).flatMap((target) => {
    if (!isCumulative(target) || hasSlipped(read, target.id)) return [];
    const now = resultOf(read, target);
    const last = now === null ? null : lastResult(read, target, book);
    if (now === null || last === null) return [];
    const difference = last.stated.value.minus(now.value);
    if (difference.lte(0) || canBeSame(now.figure, last.stated.figure)) return [];
    return [
      finding('target.fell', placeOfFigure(read, target.id, now), {
        metric: target.metric,
        figure: now.figure.shown,
        last: last.stated.figure.shown,
        lastPeriod: last.read.entry.period,
        difference: distanceShown(difference, target.unit),
      }),
    ];
  });
};

/** Forecasts and figures of a shorter stretch are no sums so far. */
function resultOf(read: ReadEntry, target: Target): StatedValue | null {
  const stated = valueOf(read, target);
  return stated !== null && stated.whole && !stated.forecast ? stated : null;
}

/** The latest report before this one that has a figure for the target; a year has few reports. */
function lastResult(
  read: ReadEntry,
  target: Target,
  book: Book,
): { readonly read: ReadEntry; readonly stated: StatedValue } | null {
  for (let last = book.previousOf(read); last !== null; last = book.previousOf(last)) {
    const stated = resultOf(last, target);
    if (stated !== null) return { read: last, stated };
  }
  return null;
}
