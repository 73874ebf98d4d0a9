import { finding } from '../../finding/finding.ts';
import type { Target } from '../../record/target.ts';
import type { EntryRule } from '../context.ts';
import { placeOf } from '../context.ts';
import { goalOf, isMet, isMissed } from '../status/goal.ts';
import { goalShown, type HeldTarget, heldTargets, placeOfFigure } from '../status/held.ts';
import { isCumulative } from '../status/pace.ts';

/** T2: rated as done, but the figure of a target does not reach it. Limits that are passed are T10. */
export const ratedDoneUnmet: EntryRule = (read, _, context) => {
  if (read.entry.rating !== 'done') return [];
  return heldTargets(read, context)
    .filter(({ goal, stated, gone }) => gone !== null && goal.sense === 'floor' && isMissed(goal, stated))
    .filter(({ target, gone }) => target.direction === null || gone?.lt(1) === true)
    .map(({ target, stated }) =>
      finding('target.done-unmet', placeOfFigure(read, target.id, stated), {
        metric: target.metric,
        figure: stated.figure.shown,
        goal: goalShown(target),
      }),
    );
};

/**
 * T3: every target is met, but the rating says otherwise. Only where every
 * target of the task has a figure to tell; a level or a growth is met when its
 * time is over, not before.
 */
export const metNotRatedDone: EntryRule = (read, _, context) => {
  const { rating, task } = read.entry;
  if (rating === null || rating === 'done' || task === null) return [];
  const targets = context.targetsOf(task).filter(({ stretch }) => !stretch);
  if (targets.length === 0 || !targets.every(isCountable)) return [];
  const held = heldTargets(read, context);
  if (held.length < targets.length || !held.every(isKept)) return [];
  return [finding('target.met-not-done', placeOf(read), { rating })];
};

const isCountable = (target: Target): boolean => goalOf(target) !== null;

function isKept({ target, goal, stated, gone }: HeldTarget): boolean {
  const isFinal = gone?.eq(1) === true || (goal.sense === 'floor' && isCumulative(target));
  return isFinal && !stated.forecast && isMet(goal, stated);
}
