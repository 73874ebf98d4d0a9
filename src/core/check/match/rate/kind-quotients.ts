import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import { targetValueIn } from '../target/fit.ts';
import type { ParagraphContext } from '../paragraph-context.ts';
import type { Numerator } from './numerators.ts';
import type { Quotient } from './quotient.ts';

/** Most targets that one rate covers. */
const MAX_KINDS = 6;

/**
 * Quotients with the sum of all targets of the task in one unit: one rate over several kinds, 8 of 10 in
 * “新建篮球场6片、网球场4片” and “已建成篮球场5片、网球场3片，完成率80%”. They can confirm a rate but never contradict it.
 */
export function kindQuotients(
  numerators: readonly Numerator[],
  { targets }: Pick<ParagraphContext, 'targets'>,
): readonly Quotient[] {
  return numerators.flatMap((numerator): readonly Quotient[] => {
    const [figure] = numerator.figures;
    const values = figure.role === 'amount' ? valuesIn(figure, targets) : [];
    if (values.length < 2 || values.length > MAX_KINDS) return [];
    const sum = values.reduce((all, value) => all.plus(value), new Big(0));
    if (sum.lte(0)) return [];
    const against = { value: sum.toFixed(), unit: figure.unit };
    const denominator = { low: sum, high: sum };
    return [
      {
        numerator,
        denominator,
        target: null,
        source: null,
        against,
        basis: 'target',
        likely: true,
        certain: false,
      },
    ];
  });
}

/** The targets of the task in the unit of a figure. */
const valuesIn = ({ unit, measure }: Figure, targets: ParagraphContext['targets']): readonly Big[] =>
  targets.flatMap((target) => {
    if (target.kind !== 'count' && target.kind !== 'amount') return [];
    return targetValueIn(unit, measure, target) ?? [];
  });
