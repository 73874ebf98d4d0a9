import { finding } from '../../finding/make-finding.ts';
import type { EntryRule } from '../context.ts';
import { targetArithmetic } from '../status/format.ts';
import { mayBeFarAbove } from '../status/goal.ts';
import { reportedTargets, percentOfTarget, figurePlaceOf } from '../status/reported-target.ts';
import { hasMagnitudeSlip, printsRate } from '../status/magnitude-slip.ts';

/**
 * T7: a value is more than the configured multiple of its target. Only for amounts and
 * counts: a growth of 12 % instead of 4 % is plausible. Not if the text prints the
 * correct rate itself, which shows that the value is intended.
 */
export const farAboveTarget: EntryRule = (read, index, context) =>
  reportedTargets(read, context).flatMap((reported) => {
    const { target, stated } = reported;
    if (!mayBeFarAbove(target)) return [];
    const percent = percentOfTarget(reported, target);
    if (percent === null || percent.lte(context.settings.farAbove)) return [];
    if (printsRate(read, reported) || hasMagnitudeSlip(read, target, index, context)) return [];
    return [
      finding('target.far-above', figurePlaceOf(read, target.id, stated), {
        metric: target.metric,
        arithmetic: targetArithmetic(reported, percent),
      }),
    ];
  });
