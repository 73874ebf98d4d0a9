import { finding } from '../../finding/make-finding.ts';
import type { EntryRule } from '../context.ts';
import { figurePlaceOf } from '../status/reported-target.ts';
import { canBeSame } from '../status/printed-figure.ts';
import { columnValue, textValues } from '../status/stated-value.ts';

/**
 * W2: text and number column give different values for a target. They are compared at the
 * last digit of the coarser one, across units; one agreeing figure in the text suffices.
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
    return [
      finding('entry.column-differs', figurePlaceOf(read, target.id, typed), {
        metric: target.metric,
        printed: best.figure.shown,
        typed: typed.figure.shown,
      }),
    ];
  });
};
