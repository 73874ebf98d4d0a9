import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { cellText, listCell, textCell } from '../../codec/cell.ts';
import { type PlanEntry, PLAN_INPUTS, type PlanInput } from '#core/record/entered/plan-entry';
import type { WorkbookEntries } from '../../codec/entries.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { officialSheet } from '../../model/official-sheet.ts';
import { PLAN, PLAN_COLUMNS, type PlanColumn } from './columns.ts';
import { groupedRows } from '../grouped-rows.ts';

const isInput = (key: PlanColumn): key is PlanInput => (PLAN_INPUTS as readonly string[]).includes(key);

/** What the columns of 推进方案表 that nobody fills in show of a task. */
export const TASK_CELLS: Readonly<Record<Exclude<PlanColumn, PlanInput>, (task: Task) => CellValue>> = {
  no: ({ no }) => textCell.toCell(no),
  content: ({ content }) => textCell.toCell(content),
  leaders: ({ leaders }) => listCell.toCell(leaders.map(({ name }) => name)),
  leadUnits: ({ leadUnits }) => listCell.toCell(leadUnits),
  units: ({ leadUnits, units, groupUnits }) =>
    listCell.toCell([...units.filter((unit) => !leadUnits.includes(unit)), ...groupUnits]),
  key: ({ id }) => cellText(id),
};

/** Draws 推进方案表: each task as in the notice, and the cells for its lead unit. */
export function planSheet(registry: Registry, index: RegistryIndex, entries: WorkbookEntries): SheetModel {
  const plans = new Map(entries.plans.map((plan) => [plan.task, plan]));
  const rows = groupedRows(registry.tasks, registry, index, (task) => {
    const plan: PlanEntry | undefined = plans.get(task.id);
    const cells = PLAN_COLUMNS.map(({ key }) =>
      isInput(key) ? textCell.toCell(plan?.[key] ?? '') : TASK_CELLS[key](task),
    );
    return { kind: 'item', cells };
  });
  return officialSheet({ about: ['key'], ...PLAN, columns: PLAN_COLUMNS, rows });
}
