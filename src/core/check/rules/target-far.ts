import { finding } from '../../issue/finding.ts';
import type { EntryRule } from '../context.ts';
import { arithmetic, hasSlipped, heldTargets, percentOf, placeOfFigure } from '../held.ts';

/**
 * T7: a figure is more than the set multiple of its target. Amounts and counts
 * only: a growth of 12 % where 4 % were promised is a good year.
 */
export const farAboveTarget: EntryRule = (read, _, context) =>
  heldTargets(read, context).flatMap((held) => {
    const { target, goal, stated } = held;
    const isAmount = target.kind === 'amount' || target.kind === 'count' || target.kind === 'range';
    if (!isAmount || goal.sense !== 'floor' || target.direction !== null) return [];
    const percent = percentOf(held, target);
    if (percent === null || percent.lte(context.settings.farAbove) || hasSlipped(read, target.id)) return [];
    return [
      finding('target.far-above', placeOfFigure(read, target.id, stated), {
        metric: target.metric,
        arithmetic: arithmetic(held, percent),
      }),
    ];
  });
