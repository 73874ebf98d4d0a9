import type { Task } from '#core/record/task';
import { cellText } from '../../codec/cell.ts';
import type { PlanEntry, PlanInput } from '#core/record/entered/plan-entry';
import { KEY_COLUMN } from '../../model/table-layout.ts';
import {
  atRecord,
  countOf,
  type InputPlace,
  type MissingInput,
  type MissingInputContext,
} from '../missing-input.ts';
import { taskPlace } from '../tasks/place.ts';
import { PLAN_ROWS } from './columns.ts';

const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const satisfies readonly PlanInput[];

/** Lead units and leaders of the tasks; the year plan and at least one quarter of each. */
export function missingInputs({
  registry: { tasks },
  entries,
}: MissingInputContext): readonly MissingInput[] {
  const plans = new Map(entries.plans.map((plan) => [plan.task, plan]));
  const without = (input: PlanInput, isEmpty: (plan: PlanEntry | undefined) => boolean) =>
    countOf(
      tasks.filter(({ id }) => isEmpty(plans.get(id))),
      ({ id }) => placesOf(id, input),
    );
  return [
    { kind: 'lead', ...tasksWithout(tasks, 'leadUnits') },
    { kind: 'leader', ...tasksWithout(tasks, 'leaders') },
    { kind: 'plan', ...without('yearPlan', (plan) => (plan?.yearPlan ?? '') === '') },
    {
      kind: 'quarters',
      ...without('q1', (plan) => QUARTERS.every((input) => (plan?.[input] ?? '') === '')),
    },
  ];
}

const tasksWithout = (tasks: readonly Task[], people: 'leadUnits' | 'leaders') =>
  countOf(
    tasks.filter((task) => task[people].length === 0),
    ({ id }) => [atRecord(taskPlace(id, people))],
  );

/** The cell of 推进方案表; where that sheet is not there, the task. */
const placesOf = (task: string, column: PlanInput): readonly InputPlace[] => [
  atRecord({ source: PLAN_ROWS, by: KEY_COLUMN, value: cellText(task), column }),
  atRecord(taskPlace(task)),
];
