import { finding } from '../../finding/make-finding.ts';
import type { EntryRule } from '../context.ts';
import { figurePlaceOf } from '../status/reported-target.ts';
import { magnitudeSlip } from '../status/magnitude-slip.ts';

/**
 * T6, compared with the previous report: a cumulative value is plausible only after shifting
 * it by 10 000 or by 100. Where a printed rate shows the slip, it is reported when the text is read.
 */
export const figureSlipped: EntryRule = (read, index, context) => {
  const { task } = read.entry;
  if (task === null) return [];
  return context.targetsOf(task).flatMap((target) => {
    const isReported = read.findings.some(
      (one) => one.code === 'target.magnitude' && one.target === target.id,
    );
    const slip = isReported ? null : magnitudeSlip(read, target, index, context);
    if (slip === null) return [];
    const { current, previous, meant } = slip;
    const shown = `${meant.toFixed()}${target.unit}`;
    return [
      finding('target.magnitude', figurePlaceOf(read, target.id, current), {
        metric: target.metric,
        figure: current.figure.shown,
        meant: shown,
        arithmetic: `${previous.read.entry.period ?? ''}：${previous.stated.figure.shown} → ${read.entry.period ?? ''}：${shown}`,
      }),
    ];
  });
};
