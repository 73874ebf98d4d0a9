import { finding } from '../../issue/finding.ts';
import type { EntryRule } from '../context.ts';
import { arithmetic, hasSlipped, heldTargets, percentShown, placeOfFigure } from '../held.ts';
import { standingByPace } from '../progress.ts';

/** T4: a cumulative figure lies below the time-proportional pace, by so much that its lamp is not green. */
export const behindPace: EntryRule = (read, _, context) =>
  heldTargets(read, context).flatMap((held) => {
    const progress = standingByPace(held);
    if (progress === null || hasSlipped(read, held.target.id)) return [];
    const { percent, pace, behind } = progress;
    if (behind.lt(context.settings.yellowFrom) || behind.lte(0)) return [];
    return [
      finding('target.behind', placeOfFigure(read, held.target.id, held.stated), {
        metric: held.target.metric,
        arithmetic: arithmetic(held, percent),
        pace: percentShown(pace),
        gap: percentShown(behind),
      }),
    ];
  });
