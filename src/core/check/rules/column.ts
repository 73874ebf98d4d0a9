import { finding } from '../../finding/finding.ts';
import type { EntryRule } from '../context.ts';
import { placeOfFigure } from '../status/held.ts';
import { canBeSame } from '../status/printed.ts';
import { columnValue, textValues } from '../status/value.ts';

/**
 * W2: text and number column give different values for a target. They are held
 * together at the digit of the coarser one, whatever unit each was written in;
 * one figure of the text that agrees is enough.
 */
export const columnDiffers: EntryRule = (read, _, { targetsOf }) => {
  const { task, figures } = read.entry;
  if (task === null || figures.length === 0) return [];
  return targetsOf(task).flatMap((target) => {
    const typed = columnValue(read, target);
    if (typed === null) return [];
    const printed = textValues(read, target).filter(({ whole, forecast }) => whole && !forecast);
    const [best] = printed;
    if (best === undefined || printed.some(({ figure }) => canBeSame(figure, typed.figure))) return [];
    return [
      finding('entry.column-differs', placeOfFigure(read, target.id, typed), {
        metric: target.metric,
        printed: best.figure.shown,
        typed: typed.figure.shown,
      }),
    ];
  });
};
