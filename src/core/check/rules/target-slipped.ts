import { finding } from '../../finding/make-finding.ts';
import type { EntryRule } from '../context.ts';
import { figurePlaceOf } from '../status/reported-target.ts';
import { columnSlip, magnitudeSlip } from '../status/magnitude-slip.ts';

/**
 * T6, compared with the previous report: a cumulative value is plausible only after shifting
 * it by 10 000 or by 100. Where a printed rate shows the slip, it is reported when the text is read;
 * where the text has the figure in its right unit, with the number column (W2).
 */
export const figureSlipped: EntryRule = (read, index, context) => {
  const { task } = read.entry;
  if (task === null) return [];
  return context.targetsOf(task).flatMap((target) => {
    const isReported = read.findings.some(
      (one) => one.code === 'target.magnitude' && one.target === target.id,
    );
    const slip =
      isReported || columnSlip(read, target) !== null ? null : magnitudeSlip(read, target, index, context);
    if (slip === null) return [];
    const { current, previous, meant } = slip;
    const shown = `${meant.toFixed()}${target.unit}`;
    return [
      finding('target.magnitude', figurePlaceOf(read, target.id, current), {
        metric: target.metric,
        figure: current.figure.shown,
        meant: shown,
        arithmetic: `${previous.stated.figure.shown} → ${shown}`,
      }),
    ];
  });
};
