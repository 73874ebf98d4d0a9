import { finding } from '../../finding/finding.ts';
import type { EntryRule } from '../context.ts';
import { placeOfFigure } from '../status/held.ts';
import { slipOf } from '../status/slip.ts';

/**
 * T6, against the report before: a cumulative figure fits only after moving its unit
 * by 10 000 or by 100. What the text itself gives away by its rate is told where it is read.
 */
export const figureSlipped: EntryRule = (read, book, context) => {
  const { task } = read.entry;
  if (task === null) return [];
  return context.targetsOf(task).flatMap((target) => {
    const isTold = read.findings.some((one) => one.code === 'target.magnitude' && one.target === target.id);
    const slip = isTold ? null : slipOf(read, target, book, context);
    if (slip === null) return [];
    const { now, last, meant } = slip;
    const shown = `${meant.toFixed()}${target.unit}`;
    return [
      finding('target.magnitude', placeOfFigure(read, target.id, now), {
        metric: target.metric,
        figure: now.figure.shown,
        meant: shown,
        arithmetic: `${last.read.entry.period ?? ''}：${last.stated.figure.shown} → ${read.entry.period ?? ''}：${shown}`,
      }),
    ];
  });
};
