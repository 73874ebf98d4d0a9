import { finding } from '../finding/make-finding.ts';
import type { Allocation } from '../record/allocation.ts';
import type { Finding } from '../record/finding.ts';
import { toBaseFigure } from '../text/base-figure.ts';
import type { LintContext } from './context.ts';

/** Breakdowns whose parts do not add up to the total. */
export function lintAllocationSums({ registry }: LintContext): readonly Finding[] {
  return registry.allocations.flatMap((allocation) => {
    const { total, sumOfCells, reconciles } = allocation;
    if (reconciles !== false || total === null || sumOfCells === null) return [];
    const params = {
      item: allocation.item,
      total: total.value,
      sum: sumOfCells,
      difference: Number(Math.abs(total.value - sumOfCells).toPrecision(12)),
      unit: total.unit,
    };
    return [finding('allocation.sum-differs', placeOf(allocation), params)];
  });
}

/**
 * Breakdowns whose total differs from the target in the task's text. Compared only where the text
 * is unambiguous: it has exactly one target of the same measure (or, if the table prints numbers
 * without a unit, exactly one target).
 */
export function lintAllocationTotals({ registry, targetsOf }: LintContext): readonly Finding[] {
  return registry.allocations.flatMap((allocation) => {
    const { task, total } = allocation;
    if (task === null || total === null) return [];
    const whole = toBaseFigure(total.value, total.unit);
    const [figure, ...others] = targetsOf(task).flatMap((target) => {
      if (target.value === null || target.stretch) return [];
      const promised = toBaseFigure(target.value, target.unit);
      return total.unit === '' || promised.measure === whole.measure ? [{ ...promised, target }] : [];
    });
    if (figure === undefined || others.length > 0) return [];
    const isSame =
      figure.amount === whole.amount || (total.unit === '' && figure.target.value === total.value);
    if (isSame) return [];
    const params = {
      item: allocation.item,
      total: `${String(total.value)}${total.unit}`,
      target: `${String(figure.target.value)}${figure.target.unit}`,
    };
    return [finding('allocation.text-differs', { ...placeOf(allocation), target: figure.target.id }, params)];
  });
}

const placeOf = ({ notice, task, span }: Allocation) => ({ notice, task, span });
