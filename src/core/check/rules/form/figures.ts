import { finding } from '../../../finding/finding.ts';
import { type EntryRule, placeOf } from '../../context.ts';
import { typedFigure } from '../../status/typed.ts';

/**
 * F3 and F4: a number column holds no number, or one in a unit that cannot become
 * the target's. Steps and ranks have no figure of their own: whatever stands
 * there (已开工, 第3位) is left alone.
 */
export const figureUnreadable: EntryRule = (read, _, { targetOf }) =>
  read.entry.figures.flatMap(({ target: id, value, cell }) => {
    const target = targetOf(id);
    if (target === undefined || target.value === null) return [];
    const typed = typedFigure(value, target);
    if (typed === null || !('fault' in typed)) return [];
    const place = { ...placeOf(read), target: id, cell: cell ?? read.entry.cell };
    const { metric, unit: measure } = target;
    const shown = String(value).trim();
    return typed.fault === 'not-a-number'
      ? [finding('form.not-a-number', place, { metric, value: shown })]
      : [finding('form.unit-differs', place, { metric, value: shown, measure })];
  });
