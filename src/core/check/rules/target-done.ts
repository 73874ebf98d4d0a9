import { finding } from '../../finding/make-finding.ts';
import type { Target } from '../../record/target.ts';
import type { EntryRule } from '../context.ts';
import { findingPlaceOf } from '../context.ts';
import { goalOfTarget, isMet, isMissed } from '../status/goal.ts';
import { formatGoal } from '../status/format.ts';
import { type ReportedTarget, reportedTargets, figurePlaceOf } from '../status/reported-target.ts';
import { isCumulative } from '../status/cumulative.ts';

/** T2: rated 已完成, but the value of a target does not reach it. Exceeded ceilings are T10. */
export const ratedDoneUnmet: EntryRule = (read, _, context) => {
  if (read.entry.rating !== 'done') return [];
  return reportedTargets(read, context)
    .filter(
      ({ goal, stated, elapsed }) => elapsed !== null && goal.sense === 'floor' && isMissed(goal, stated),
    )
    .filter(({ target, elapsed }) => target.direction === null || elapsed?.lt(1) === true)
    .map(({ target, stated }) =>
      finding('target.done-unmet', figurePlaceOf(read, target.id, stated), {
        metric: target.metric,
        figure: stated.figure.shown,
        goal: formatGoal(target),
      }),
    );
};

/**
 * T3: every target is met, but the rating is not 已完成. Only if every target of the task
 * has a value; a level or a growth counts as met only at the end of its time.
 */
export const metNotRatedDone: EntryRule = (read, _, context) => {
  const { rating, task } = read.entry;
  if (rating === null || rating === 'done' || task === null) return [];
  const targets = context.targetsOf(task).filter(({ stretch }) => !stretch);
  if (targets.length === 0 || !targets.every(hasGoal)) return [];
  const reported = reportedTargets(read, context);
  if (reported.length < targets.length || !reported.every(isFinallyMet)) return [];
  return [finding('target.met-not-done', findingPlaceOf(read), { rating })];
};

const hasGoal = (target: Target): boolean => goalOfTarget(target) !== null;

function isFinallyMet({ target, goal, stated, elapsed }: ReportedTarget): boolean {
  const isFinal = elapsed?.eq(1) === true || (goal.sense === 'floor' && isCumulative(target));
  return isFinal && !stated.forecast && isMet(goal, stated);
}
