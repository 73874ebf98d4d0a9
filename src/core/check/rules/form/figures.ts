import { finding } from '../../../finding/make-finding.ts';
import { type EntryRule, findingPlaceOf } from '../../context.ts';
import { figureText, parseFigure } from '../../status/typed-figure.ts';

/**
 * F3 and F4: a number column contains no number, or one in a unit that cannot be converted to
 * the target's. Targets without a figure (milestones, ranks) accept any text (已开工, 第3位).
 */
export const figureUnreadable: EntryRule = (read, _, { targetOf }) =>
  read.entry.figures.flatMap((figure) => {
    const { target: id, cell } = figure;
    const target = targetOf(id);
    if (target === undefined || target.value === null) return [];
    const typed = parseFigure(figure, target);
    if (typed === null || !('fault' in typed)) return [];
    const place = { ...findingPlaceOf(read), target: id, cell: cell ?? read.entry.cell };
    const { metric, unit: measure } = target;
    const shown = figureText(figure).trim();
    return typed.fault === 'not-a-number'
      ? [finding('form.not-a-number', place, { metric, value: shown })]
      : [finding('form.unit-differs', place, { metric, value: shown, measure })];
  });
