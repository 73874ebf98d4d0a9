import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { cellText, listCell, textCell } from '../../codec/cell.ts';
import type { PlanEntry, WorkbookEntries } from '../../codec/entries.ts';
import type { RegistryIndex } from '../../codec/task-context.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetDrawing } from '../../model/sheet-model.ts';
import { officialSheet } from '../../model/official-sheet.ts';
import { PLAN, PLAN_COLUMNS, PLAN_INPUTS, type PlanColumn, type PlanInput } from './columns.ts';
import { groupedRows } from '../../codec/task-groups.ts';

const isInput = (key: PlanColumn): key is PlanInput => (PLAN_INPUTS as readonly string[]).includes(key);

const TASK_CELLS: Readonly<Record<Exclude<PlanColumn, PlanInput>, (task: Task) => CellValue>> = {
  no: ({ no }) => textCell.toCell(no),
  content: ({ content }) => textCell.toCell(content),
  leaders: ({ leaders }) => listCell.toCell(leaders.map(({ name }) => name)),
  leadUnits: ({ leadUnits }) => listCell.toCell(leadUnits),
  units: ({ leadUnits, units, groupUnits }) =>
    listCell.toCell([...units.filter((unit) => !leadUnits.includes(unit)), ...groupUnits]),
  key: ({ id }) => cellText(id),
};

/** 推进方案表: what the notice says about each task, and the cells its lead unit fills in. */
export function planSheet(registry: Registry, index: RegistryIndex, entries: WorkbookEntries): SheetDrawing {
  const plans = new Map(entries.plans.map((plan) => [plan.task, plan]));
  const rows = groupedRows(registry.tasks, registry, index, (task) => {
    const plan: PlanEntry | undefined = plans.get(task.id);
    const cells = PLAN_COLUMNS.map(({ key }) =>
      isInput(key) ? textCell.toCell(plan?.[key] ?? '') : TASK_CELLS[key](task),
    );
    return { kind: 'item', cells };
  });
  return officialSheet({ ...PLAN, columns: PLAN_COLUMNS, rows });
}
