import { finding } from '../../finding/make-finding.ts';
import type { EntryRule } from '../context.ts';
import { formatDistance } from '../status/format.ts';
import { figurePlaceOf } from '../status/reported-target.ts';
import { isCumulative } from '../status/cumulative.ts';
import { canBeSame } from '../status/printed-figure.ts';
import { previousResult, resultOf } from '../status/result.ts';
import { hasMagnitudeSlip } from '../status/magnitude-slip.ts';

/**
 * T5: the cumulative value of a target is lower than the unit's previous one of the same
 * year. Levels may fall. Not reported if either value probably has a wrong unit (T6).
 */
export const figureFell: EntryRule = (read, index, context) => {
  const { task } = read.entry;
  if (task === null || read.period === null) return [];
  return context.targetsOf(task).flatMap((target) => {
    const current = isCumulative(target) ? resultOf(read, target) : null;
    const previous = current === null ? null : previousResult(read, target, index);
    if (current === null || previous === null) return [];
    const difference = previous.stated.value.minus(current.value);
    if (difference.lte(0) || canBeSame(current.figure, previous.stated.figure)) return [];
    if ([read, previous.read].some((one) => hasMagnitudeSlip(one, target, index, context))) return [];
    return [
      finding('target.fell', figurePlaceOf(read, target.id, current), {
        metric: target.metric,
        figure: current.figure.shown,
        last: previous.stated.figure.shown,
        lastPeriod: previous.read.entry.period,
        difference: formatDistance(difference, target.unit),
      }),
    ];
  });
};
