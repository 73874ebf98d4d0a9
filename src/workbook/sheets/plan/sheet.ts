import { taskOfKey } from '../../reading/row-task.ts';
import { aboutTask, type SheetDescriptor } from '../sheet-descriptor.ts';
import { PLAN, PLAN_ROWS } from './columns.ts';
import { planSheet } from './draw.ts';
import { missingInputs } from './missing-inputs.ts';
import { readPlans } from './read.ts';

export const plan = {
  name: PLAN.sheet,
  purpose: '下发各牵头单位填写的年度方案和四个季度目标，可直接打印。',
  source: PLAN_ROWS,
  draw: ({ registry, index, entries }) => planSheet(registry, index, entries),
  read({ rowsOf, registry, stored }) {
    const found = rowsOf(PLAN_ROWS);
    if (found === null) return {};
    // What was filled in for a task whose row in 任务库 was deleted is still there.
    const here = new Set(registry.tasks.map(({ id }) => id));
    const deleted = [...stored.task.values()].filter(({ id }) => !here.has(id));
    const { plans, findings } = readPlans(found, [...registry.tasks, ...deleted]);
    return { entries: { plans }, findings };
  },
  subject: ({ key }, records) => aboutTask(taskOfKey(key, records)),
  missingInputs,
  onDemand: 1,
} as const satisfies SheetDescriptor;
