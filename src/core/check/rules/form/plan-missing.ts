import { finding } from '../../../finding/make-finding.ts';
import { PLAN_INPUTS, type PlanEntry, type PlanInput } from '../../../record/entered/plan-entry.ts';
import type { Finding } from '../../../record/finding.ts';
import { groupBy } from '../../../record/group-by.ts';
import type { OverallRule } from '../../context.ts';
import { placeOfTasks, shownTasks } from './unit-place.ts';

/** What a plan consists of; who is responsible for it and who approved it make none. */
const SUBSTANCE: readonly PlanInput[] = PLAN_INPUTS.filter(
  (input) => !['contact', 'approver', 'remark'].includes(input),
);

/**
 * F14: plans (推进方案) are not filled in although the day has passed by which their notice wants them: one
 * finding a unit. Of several lead units the first is told, of a collective phrase the phrase. Where
 * plans are not known (a published table) nothing is said.
 */
export const planMissing: OverallRule = (_, context) => {
  const { registry, settings, dutiesOf, isRetained } = context;
  const { asOf, plans } = settings;
  if (asOf === null || plans === null) return [];
  const planned = new Set(plans.flatMap((plan) => (hasSubstance(plan) ? [plan.task] : [])));
  const ended = new Set(settings.ended.map(({ task }) => task));
  return registry.notices.flatMap(({ id: notice, reporting: { planDue: due } }): readonly Finding[] => {
    if (due === null || asOf <= due) return [];
    const owed = registry.tasks.flatMap((task) => {
      if (task.notice !== notice || isRetained(task.id) || ended.has(task.id)) return [];
      const lead = dutiesOf(task.id).find(({ role }) => role === 'lead');
      return lead === undefined ? [] : [{ task: task.id, unit: lead.groupName ?? lead.unit }];
    });
    return Array.from(groupBy(owed, ({ unit }) => unit)).flatMap(([unit, own]) => {
      const tasks = own.flatMap(({ task }) => (planned.has(task) ? [] : [task]));
      if (tasks.length === 0) return [];
      const count = tasks.length;
      const params = {
        unitName: unit,
        total: own.length,
        count,
        shownTasks: shownTasks(tasks, context),
        due,
      };
      return [finding('form.plan-missing', { ...placeOfTasks(tasks, context), unit }, { ...params, tasks })];
    });
  });
};

const hasSubstance = (plan: PlanEntry): boolean => SUBSTANCE.some((input) => plan[input].trim() !== '');
