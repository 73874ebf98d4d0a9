import { PLAN_INPUTS } from '#core/record/entered/plan-entry';
import { textCell } from '../codec/cell.ts';
import { TASK_CELLS } from '../sheets/plan/draw.ts';
import { type Form, type FormRow, formSheet } from './form-sheet.ts';
import { PACK_PLAN, type PackPlanColumn } from './layout.ts';
import type { PackContent, PackPlan } from './pack-content.ts';
import { aboutLine } from './progress-form.ts';
import { PLAN_PERIOD, packKey } from './row-keys.ts';

/** 推进方案表 of a pack: a row for each task that the unit leads. `due` is for a pack for plans only. */
export function planForm({ kind, unit, due, plans }: PackContent): Form {
  return formSheet(PACK_PLAN, {
    title: '重点工作任务推进方案表',
    about: aboutLine(unit, kind === 'plan' ? due : null),
    legend:
      '浅黄色单元格由牵头单位填写；四个季度写到季末累计完成的数量或节点，四季度应达到全年目标；年度方案须经牵头领导（未明确的由单位主要负责人）审定。',
    rows: plans.map((plan) => rowOf(plan, unit)),
  });
}

function rowOf({ task, plan }: PackPlan, unit: string): FormRow<PackPlanColumn> {
  return {
    key: packKey({ id: task.id, unit, period: PLAN_PERIOD }),
    cells: {
      ...Object.fromEntries(Object.entries(TASK_CELLS).map(([column, cellOf]) => [column, cellOf(task)])),
      ...Object.fromEntries(PLAN_INPUTS.map((input) => [input, textCell.toCell(plan?.[input] ?? '')])),
    },
  };
}
