import type { Task } from '#core/record/task';
import { cellText } from '../../codec/cell.ts';
import { PLAN_INPUTS, type PlanEntry } from '#core/record/entered/plan-entry';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { textOf } from '../../reading/row-task.ts';

/** What lead units filled into 推进方案表; a task that continues on further rows has their texts joined. */
export function readPlans(found: FoundRows, tasks: readonly Task[]): readonly PlanEntry[] {
  const rows = new Map<string, FoundRow[]>();
  for (const row of found.rows) if (row.key !== null) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
  return tasks.flatMap(({ id }) => {
    const own = rows.get(cellText(id)) ?? [];
    const inputs = PLAN_INPUTS.map(
      (input) => [input, own.map((row) => textOf(row, input)).join('')] as const,
    );
    if (inputs.every(([, value]) => value === '')) return [];
    return [{ task: id, ...(Object.fromEntries(inputs) as Omit<PlanEntry, 'task'>) }];
  });
}
