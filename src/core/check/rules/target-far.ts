import { finding } from '../../finding/finding.ts';
import type { EntryRule, ReadEntry } from '../context.ts';
import { arithmetic, type HeldTarget, heldTargets, percentOf, placeOfFigure } from '../status/held.ts';
import { canBeSame, printedOf } from '../status/printed.ts';
import { hasSlipped } from '../status/slip.ts';

/**
 * T7: a figure is more than the set multiple of its target. Amounts and counts
 * only: a growth of 12 % where 4 % were promised is a good year. A text that
 * prints the rate itself, and rightly, knows it and has said it.
 */
export const farAboveTarget: EntryRule = (read, book, context) =>
  heldTargets(read, context).flatMap((held) => {
    const { target, goal, stated } = held;
    const isAmount = target.kind === 'amount' || target.kind === 'count' || target.kind === 'range';
    if (!isAmount || goal.sense !== 'floor' || target.direction !== null) return [];
    const percent = percentOf(held, target);
    if (percent === null || percent.lte(context.settings.farAbove)) return [];
    if (saysSo(read, held) || hasSlipped(read, target, book, context)) return [];
    return [
      finding('target.far-above', placeOfFigure(read, target.id, stated), {
        metric: target.metric,
        arithmetic: arithmetic(held, percent),
      }),
    ];
  });

const saysSo = ({ claims }: ReadEntry, { target, stated }: HeldTarget): boolean =>
  claims.some(
    (claim) =>
      claim.target === target.id &&
      claim.claimedPercent !== null &&
      claim.verdict === 'consistent' &&
      canBeSame(printedOf(claim), stated.figure),
  );
