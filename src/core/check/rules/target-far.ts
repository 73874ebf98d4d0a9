import { finding } from '../../finding/make-finding.ts';
import type { EntryRule, ReadEntry } from '../context.ts';
import { targetArithmetic } from '../status/format.ts';
import {
  type ReportedTarget,
  reportedTargets,
  percentOfTarget,
  figurePlaceOf,
} from '../status/reported-target.ts';
import { canBeSame, printedFigureOf } from '../status/printed-figure.ts';
import { hasMagnitudeSlip } from '../status/magnitude-slip.ts';

/**
 * T7: a value is more than the configured multiple of its target. Only for amounts and
 * counts: a growth of 12 % instead of 4 % is plausible. Not if the text prints the
 * correct rate itself, which shows that the value is intended.
 */
export const farAboveTarget: EntryRule = (read, index, context) =>
  reportedTargets(read, context).flatMap((reported) => {
    const { target, goal, stated } = reported;
    const isAmount = target.kind === 'amount' || target.kind === 'count' || target.kind === 'range';
    if (!isAmount || goal.sense !== 'floor' || target.direction !== null) return [];
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

const printsRate = ({ claims }: ReadEntry, { target, stated }: ReportedTarget): boolean =>
  claims.some(
    (claim) =>
      claim.target === target.id &&
      claim.claimedPercent !== null &&
      claim.verdict === 'consistent' &&
      canBeSame(printedFigureOf(claim), stated.figure),
  );
