import { PLAN_INPUTS, type PlanEntry } from '#core/record/entered/plan-entry';
import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';

const isEmpty = (plan: PlanEntry): boolean => PLAN_INPUTS.every((input) => plan[input].trim() === '');

/**
 * The entries with the plans that a notice prints (推进方案表), for the tasks of a workbook for which nothing
 * is filled in; what a person filled in stays.
 */
export function withPrintedPlans(
  tasks: Registry['tasks'],
  entries: WorkbookEntries,
  printed: readonly PlanEntry[] = [],
): WorkbookEntries {
  if (printed.length === 0) return entries;
  const here = new Set(tasks.map(({ id }) => id));
  const filled = new Set(entries.plans.flatMap((plan) => (isEmpty(plan) ? [] : [plan.task])));
  const fresh = printed.filter(({ task }) => here.has(task) && !filled.has(task));
  const replaced = new Set(fresh.map(({ task }) => task));
  return { ...entries, plans: [...entries.plans.filter(({ task }) => !replaced.has(task)), ...fresh] };
}
