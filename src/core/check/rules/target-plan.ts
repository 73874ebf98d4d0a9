import Big from 'big.js';
import { finding } from '../../finding/make-finding.ts';
import type { Finding } from '../../record/finding.ts';
import { leadsOf } from '../../reporting/duties.ts';
import type { OverallRule } from '../context.ts';
import { type ShortPlan, taskPlan } from '../plan/planned-curve.ts';
import { formatDistance, formatGoal } from '../status/format.ts';

/**
 * T13: the quarterly targets of a plan (推进方案) do not lead to the target of the year, however its figures
 * are read. Where a figure is not certain, or a quarter has none, nothing is said.
 */
export const planShort: OverallRule = (_, context) => {
  const ended = new Set(context.settings.ended.map(({ task }) => task));
  return (context.settings.plans ?? []).flatMap(({ task: id }): readonly Finding[] => {
    const task = context.taskOf(id);
    if (task === undefined || ended.has(id)) return [];
    const unit = leadsOf(task)[0] ?? null;
    return taskPlan(id, context).short.map((plan) =>
      finding(
        'target.plan-short',
        { notice: task.notice, task: id, target: plan.target.id, unit },
        {
          metric: plan.target.metric,
          form: plan.form,
          arithmetic: arithmeticOf(plan),
          goal: formatGoal(plan.target),
          gap: formatDistance(new Big(plan.target.value ?? 0).minus(plan.total), plan.target.unit),
        },
      ),
    );
  });
};

/** 10 + 15 + 10 + 4 = 39处; of cumulative values the last one. */
function arithmeticOf({ form, values, total, target }: ShortPlan): string {
  const result = total.toFixed() + target.unit;
  const isSum = values.reduce((sum, value) => sum.plus(value), new Big(0)).eq(total);
  if (form === 'cumulative' || values.length < 2 || !isSum) return result;
  return `${values.map((value) => value.toFixed()).join(' + ')} = ${result}`;
}
