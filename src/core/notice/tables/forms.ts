import type { Duty } from '../duty/duty.ts';
import type { SectionStep, TaskDraft } from '../draft.ts';
import { allocationsOfRows, type AllocationDraft } from './allocation-rows.ts';
import type { Grid } from './grid.ts';
import { findHeader, type Header } from './header.ts';
import { tasksOfRows } from './task-rows.ts';

/** Kinds of tables a notice prints, told by their header. */
export type TableForm = 'breakdown' | 'tasks' | 'other';

const HAS_CONTENT = new Set(['task', 'detail']);

export function formOf(header: Header | null): TableForm {
  if (!header) return 'other';
  if (header.roles.includes('district') && header.roles.includes('total')) return 'breakdown';
  const named = header.roles.some(
    (role) => role === 'lead' || role === 'unit' || role === 'leader' || role === 'progress',
  );
  return header.roles.some((role) => role !== null && HAS_CONTENT.has(role)) && named ? 'tasks' : 'other';
}

/** The tasks of a grid; none for breakdowns and unknown tables. */
export function tasksOfGrid(grid: Grid, above: readonly SectionStep[], given: Duty): readonly TaskDraft[] {
  const header = findHeader(grid);
  return header && formOf(header) === 'tasks' ? tasksOfRows(grid, header, above, given) : [];
}

/** The rows of a breakdown table; none for any other. */
export function allocationsOfGrid(grid: Grid): readonly AllocationDraft[] {
  const header = findHeader(grid);
  return header && formOf(header) === 'breakdown' ? allocationsOfRows(grid, header) : [];
}
