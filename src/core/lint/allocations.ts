import { finding } from '../finding/finding.ts';
import type { Allocation } from '../record/allocation.ts';
import type { Finding } from '../record/finding.ts';
import { baseFigure } from '../text/figure.ts';
import type { LintContext } from './context.ts';

/** The parts of a breakdown do not add up to its total. */
export function allocationSum({ registry }: LintContext): readonly Finding[] {
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
 * The total of a breakdown is not what the text of its task says. Only where
 * the text leaves no choice: exactly one figure of the same measure (or, where
 * the table prints bare numbers, exactly one figure at all).
 */
export function allocationText({ registry, targetsOf }: LintContext): readonly Finding[] {
  return registry.allocations.flatMap((allocation) => {
    const { task, total } = allocation;
    if (task === null || total === null) return [];
    const whole = baseFigure(total.value, total.unit);
    const [figure, ...others] = targetsOf(task).flatMap((target) => {
      if (target.value === null || target.stretch) return [];
      const promised = baseFigure(target.value, target.unit);
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
