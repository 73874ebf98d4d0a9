import { finding } from '../../finding/make-finding.ts';
import type { EntryRule } from '../context.ts';
import { targetArithmetic, formatPercent } from '../status/format.ts';
import { reportedTargets, figurePlaceOf } from '../status/reported-target.ts';
import { paceProgress } from '../status/pace.ts';
import { isRetainedTarget } from '../status/retained.ts';
import { hasMagnitudeSlip } from '../status/magnitude-slip.ts';

/**
 * T4: a cumulative value is behind the time-proportional pace by so much that its lamp is not green. T12:
 * the same against the plan, where there is one.
 */
export const behindPace: EntryRule = (read, index, context) =>
  reportedTargets(read, context).flatMap((reported) => {
    const progress = paceProgress(reported);
    if (progress === null || isRetainedTarget(reported.target, context)) return [];
    const { percent, pace, isPlanned, behind } = progress;
    if (behind.lt(context.settings.yellowFrom) || behind.lte(0)) return [];
    if (hasMagnitudeSlip(read, reported.target, index, context)) return [];
    return [
      finding(
        isPlanned ? 'target.behind-plan' : 'target.behind',
        figurePlaceOf(read, reported.target.id, reported.stated),
        {
          metric: reported.target.metric,
          arithmetic: targetArithmetic(reported, percent),
          pace: formatPercent(pace),
          gap: formatPercent(behind),
        },
      ),
    ];
  });
