import Big from 'big.js';
import { finding } from '../../finding/make-finding.ts';
import type { EntryRule } from '../context.ts';
import { isMissed } from '../status/goal.ts';
import { formatDistance, formatGoal } from '../status/format.ts';
import { type ReportedTarget, reportedTargets, figurePlaceOf } from '../status/reported-target.ts';

/** T9: a growth rate below the promised one, at any time of the year. */
export const growthBelow: EntryRule = (read, _, context) =>
  reportedTargets(read, context)
    .filter(
      ({ target, goal, elapsed }) => target.kind === 'growth' && goal.sense === 'floor' && elapsed !== null,
    )
    .filter(({ target, goal, stated }) => target.direction === null && isMissed(goal, stated))
    .map(({ target, stated }) =>
      finding('target.growth-below', figurePlaceOf(read, target.id, stated), {
        // The sentence says 增速 itself.
        metric: target.metric.replace(/(?:增速|增幅|增长率)$/, ''),
        figure: stated.figure.shown,
        goal: formatGoal(target),
      }),
    );

/**
 * T10: a value above a ceiling, at any time, or a fall smaller than promised at the end of
 * its time.
 */
export const limitPassed: EntryRule = (read, _, context) =>
  reportedTargets(read, context)
    .filter(({ goal, stated }) => isMissed(goal, stated))
    .flatMap((reported) => {
      const bound = boundOf(reported);
      if (bound === null) return [];
      const { target, stated } = reported;
      return [
        finding('target.ceiling-exceeded', figurePlaceOf(read, target.id, stated), {
          metric: target.metric,
          figure: stated.figure.shown,
          bound,
          goal: formatGoal(target),
          difference: formatDistance(stated.value.minus(new Big(target.value ?? 0)), target.unit),
        }),
      ];
    });

function boundOf({ target, goal, elapsed }: ReportedTarget): 'ceiling' | 'fall' | null {
  if (elapsed === null) return null;
  if (goal.sense === 'ceiling') return 'ceiling';
  return target.direction === 'down' && elapsed.eq(1) ? 'fall' : null;
}
