import { finding } from '../../finding/finding.ts';
import type { EntryRule } from '../context.ts';
import { distanceShown, placeOfFigure } from '../status/held.ts';
import { isCumulative } from '../status/pace.ts';
import { canBeSame } from '../status/printed.ts';
import { lastResult, resultOf } from '../status/result.ts';
import { hasSlipped } from '../status/slip.ts';

/**
 * T5: the cumulative figure of a target is lower than the same unit's last one
 * of the year. Only sums can be told to grow: levels may fall, and a new year
 * begins anew. Nothing is told where the unit of either figure has slipped (T6).
 */
export const figureFell: EntryRule = (read, book, context) => {
  const { task } = read.entry;
  if (task === null || read.period === null) return [];
  return context.targetsOf(task).flatMap((target) => {
    const now = isCumulative(target) ? resultOf(read, target) : null;
    const last = now === null ? null : lastResult(read, target, book);
    if (now === null || last === null) return [];
    const difference = last.stated.value.minus(now.value);
    if (difference.lte(0) || canBeSame(now.figure, last.stated.figure)) return [];
    if ([read, last.read].some((one) => hasSlipped(one, target, book, context))) return [];
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
