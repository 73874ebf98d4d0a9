import type { Duty } from '../duty/duty.ts';
import type { SectionStep, TaskDraft } from '../task-draft.ts';
import { readAllocationRows, type AllocationDraft } from './allocation-rows.ts';
import type { TableGrid } from './grid.ts';
import { findHeader, type TableHeader } from './header.ts';
import { readTaskRows } from './task-rows.ts';

/** Kinds of tables in a notice, by their header. */
type TableForm = 'breakdown' | 'tasks' | 'other';

const HAS_CONTENT = new Set(['task', 'detail']);

function formOf(header: TableHeader | null): TableForm {
  if (!header) return 'other';
  if (header.roles.includes('district') && header.roles.includes('total')) return 'breakdown';
  const named = header.roles.some(
    (role) => role === 'lead' || role === 'unit' || role === 'leader' || role === 'progress',
  );
  return header.roles.some((role) => role !== null && HAS_CONTENT.has(role)) && named ? 'tasks' : 'other';
}

/** The tasks of a grid; [] for breakdowns and unknown tables. */
export function tasksOfGrid(
  grid: TableGrid,
  above: readonly SectionStep[],
  given: Duty,
): readonly TaskDraft[] {
  const header = findHeader(grid);
  return header && formOf(header) === 'tasks' ? readTaskRows(grid, header, above, given) : [];
}

/** The rows of a breakdown table; [] for any other table. */
export function allocationsOfGrid(grid: TableGrid): readonly AllocationDraft[] {
  const header = findHeader(grid);
  return header && formOf(header) === 'breakdown' ? readAllocationRows(grid, header) : [];
}
