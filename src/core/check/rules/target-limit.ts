import Big from 'big.js';
import { finding } from '../../finding/finding.ts';
import type { EntryRule } from '../context.ts';
import { isMissed } from '../status/goal.ts';
import { distanceShown, goalShown, type HeldTarget, heldTargets, placeOfFigure } from '../status/held.ts';

/** T9: a growth rate below the promised one, at any time of the year. Growth is held against growth only. */
export const growthBelow: EntryRule = (read, _, context) =>
  heldTargets(read, context)
    .filter(({ target, goal, gone }) => target.kind === 'growth' && goal.sense === 'floor' && gone !== null)
    .filter(({ target, goal, stated }) => target.direction === null && isMissed(goal, stated))
    .map(({ target, stated }) =>
      finding('target.growth-below', placeOfFigure(read, target.id, stated), {
        metric: target.metric,
        figure: stated.figure.shown,
        goal: goalShown(target),
      }),
    );

/**
 * T10: above a ceiling, at any time, for neither a sum nor a level is expected to
 * come down by itself; or, once its time is over, a fall smaller than promised.
 */
export const limitPassed: EntryRule = (read, _, context) =>
  heldTargets(read, context)
    .filter(({ goal, stated }) => isMissed(goal, stated))
    .flatMap((held) => {
      const bound = boundOf(held);
      if (bound === null) return [];
      const { target, stated } = held;
      return [
        finding('target.ceiling-exceeded', placeOfFigure(read, target.id, stated), {
          metric: target.metric,
          figure: stated.figure.shown,
          bound,
          goal: goalShown(target),
          difference: distanceShown(stated.value.minus(new Big(target.value ?? 0)), target.unit),
        }),
      ];
    });

function boundOf({ target, goal, gone }: HeldTarget): 'ceiling' | 'fall' | null {
  if (gone === null) return null;
  if (goal.sense === 'ceiling') return 'ceiling';
  return target.direction === 'down' && gone.eq(1) ? 'fall' : null;
}
