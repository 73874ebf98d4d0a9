import { finding } from '../../finding/make-finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { Target } from '../../record/target.ts';
import type { EntryRule, ReadEntry } from '../context.ts';
import { figurePlaceOf } from '../status/reported-target.ts';
import { canBeSame } from '../status/printed-figure.ts';
import { columnSlip, type ColumnSlip } from '../status/magnitude-slip.ts';
import { columnValue, textValues } from '../status/stated-value.ts';

/**
 * W2: text and number column give different values for a target. They are compared at the
 * last digit of the coarser one, across units; one agreeing figure in the text suffices.
 * Where they differ by 10 000 or 100 only, T6 says which unit was probably meant.
 */
export const columnDiffers: EntryRule = (read, _, { targetsOf }) => {
  const { task, figures } = read.entry;
  if (task === null || figures.length === 0) return [];
  return targetsOf(task).flatMap((target) => {
    const typed = columnValue(read, target);
    if (typed === null) return [];
    const printed = textValues(read, target).filter(
      ({ coversPeriod, forecast }) => coversPeriod && !forecast,
    );
    const [best] = printed;
    if (best === undefined || printed.some(({ figure }) => canBeSame(figure, typed.figure))) return [];
    const slip = columnSlip(read, target);
    if (slip !== null) return [slipFinding(read, target, slip)];
    return [
      finding('entry.column-differs', figurePlaceOf(read, target.id, typed), {
        metric: target.metric,
        printed: best.figure.shown,
        typed: typed.figure.shown,
      }),
    ];
  });
};

function slipFinding(
  read: ReadEntry,
  { id, metric }: Target,
  { typed, printed, factor, isTooLarge }: ColumnSlip,
): Finding {
  const moved = isTooLarge ? typed.value.div(factor) : typed.value.times(factor);
  return finding('target.magnitude', figurePlaceOf(read, id, typed), {
    metric,
    figure: typed.figure.shown,
    meant: printed.figure.shown,
    arithmetic: `${typed.value.toFixed()} ${isTooLarge ? '÷' : '×'} ${factor} = ${moved.toFixed()}`,
  });
}
