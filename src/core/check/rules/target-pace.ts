import { finding } from '../../finding/finding.ts';
import type { EntryRule } from '../context.ts';
import { arithmetic, heldTargets, percentShown, placeOfFigure } from '../status/held.ts';
import { standingByPace } from '../status/progress.ts';
import { hasSlipped } from '../status/slip.ts';

/** T4: a cumulative figure lies below the time-proportional pace, by so much that its lamp is not green. */
export const behindPace: EntryRule = (read, book, context) =>
  heldTargets(read, context).flatMap((held) => {
    const progress = standingByPace(held);
    if (progress === null) return [];
    const { percent, pace, behind } = progress;
    if (behind.lt(context.settings.yellowFrom) || behind.lte(0)) return [];
    if (hasSlipped(read, held.target, book, context)) return [];
    return [
      finding('target.behind', placeOfFigure(read, held.target.id, held.stated), {
        metric: held.target.metric,
        arithmetic: arithmetic(held, percent),
        pace: percentShown(pace),
        gap: percentShown(behind),
      }),
    ];
  });
