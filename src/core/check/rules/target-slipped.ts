import { finding } from '../../finding/make-finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { Target } from '../../record/target.ts';
import type { CheckContext, EntryIndex, EntryRule, ReadEntry } from '../context.ts';
import { formatDivision } from '../match/arithmetic.ts';
import { figurePlaceOf } from '../status/reported-target.ts';
import { columnSlip, magnitudeSlip, targetSlip } from '../status/magnitude-slip.ts';

/**
 * T6, compared with the previous report, or with the target where there is none: a cumulative value
 * is plausible only after shifting it by 10 000 or by 100. Where a printed rate shows the slip, it is reported when the text is read;
 * where the text has the figure in its right unit, with the number column (W2).
 */
export const figureSlipped: EntryRule = (read, index, context) => {
  const { task } = read.entry;
  if (task === null) return [];
  return context.targetsOf(task).flatMap((target) => {
    const isReported = read.findings.some(
      (one) => one.code === 'target.magnitude' && one.target === target.id,
    );
    if (isReported || columnSlip(read, target) !== null) return [];
    return slipFinding(read, target, index, context) ?? [];
  });
};

function slipFinding(
  read: ReadEntry,
  target: Target,
  index: EntryIndex,
  context: CheckContext,
): Finding | null {
  const { metric, unit } = target;
  const slip = magnitudeSlip(read, target, index, context);
  if (slip !== null) {
    const { current, previous, meant } = slip;
    const shown = `${meant.toFixed()}${unit}`;
    return finding('target.magnitude', figurePlaceOf(read, target.id, current), {
      metric,
      figure: current.figure.shown,
      meant: shown,
      arithmetic: `${previous.stated.figure.shown} → ${shown}`,
    });
  }
  const alone = targetSlip(read, target, index, context);
  if (alone === null) return null;
  const { reported, meant, percent } = alone;
  const goal = { value: String(reported.target.value ?? ''), unit };
  return finding('target.magnitude', figurePlaceOf(read, target.id, reported.stated), {
    metric,
    figure: reported.stated.figure.shown,
    meant: `${meant.toFixed()}${unit}`,
    arithmetic: formatDivision({ value: meant.toFixed(), unit }, goal, percent),
  });
}
