import type { FigureColumn } from '../../record/progress-table.ts';
import { mergeDuties, NO_DUTY, type Duty } from '../duty/duty.ts';
import type { SectionStep, TaskDraft } from '../task-draft.ts';
import { readAllocationRows, type AllocationDraft } from './allocation-rows.ts';
import type { TableGrid } from './grid.ts';
import { findHeader } from './header.ts';
import type { TableHeader } from './columns/table-header.ts';
import { readFigureRows, type PlacedRow } from './progress/figure-rows.ts';
import { rowSectionStep } from './row-headings.ts';
import { readTaskRows } from './task-rows.ts';

/** Kinds of tables in a notice, by their header. */
type TableForm = 'breakdown' | 'tasks' | 'nameless' | 'other';

const HAS_CONTENT = new Set(['task', 'detail']);

function formOf(header: TableHeader | null): TableForm {
  if (!header) return 'other';
  if (header.roles.includes('district') && header.roles.includes('total')) return 'breakdown';
  const named = header.roles.some(
    (role) => role === 'lead' || role === 'unit' || role === 'leader' || role === 'progress',
  );
  if (!header.roles.some((role) => role !== null && HAS_CONTENT.has(role))) return 'other';
  if (named) return 'tasks';
  // A list of projects: numbered rows, and nobody named.
  return header.roles.includes('no') && !header.roles.includes('measure') ? 'nameless' : 'other';
}

/** The tasks of a grid; [] for breakdowns and unknown tables. `nameless`: also those of a table that names nobody. */
export function tasksOfGrid(
  grid: TableGrid,
  above: readonly SectionStep[],
  given: Duty,
  nameless: boolean,
): readonly TaskDraft[] {
  const header = findHeader(grid);
  if (header?.figures) {
    const { units, topic, figures } = header;
    const sections = topic === null ? above : [...above, rowSectionStep(topic, 1)];
    return readFigureRows(grid, header, figures, sections, mergeDuties({ ...NO_DUTY, units }, given)).drafts;
  }
  const form = formOf(header);
  return header && (form === 'tasks' || (nameless && form === 'nameless'))
    ? readTaskRows(grid, header, above, given)
    : [];
}

/** A progress table with its rows, not yet linked to tasks; null for any other table. */
export function figuresOfGrid(
  grid: TableGrid,
): { readonly columns: readonly FigureColumn[]; readonly rows: readonly PlacedRow[] } | null {
  const header = findHeader(grid);
  if (!header?.figures) return null;
  const columns = header.figures.columns.map(
    ({ name, kind, scope, indicator, unit, months }): FigureColumn => ({
      name,
      kind,
      scope,
      indicator,
      unit,
      months,
    }),
  );
  return { columns, rows: readFigureRows(grid, header, header.figures, [], NO_DUTY).rows };
}

/** The rows of a breakdown table; [] for any other table. */
export function allocationsOfGrid(grid: TableGrid): readonly AllocationDraft[] {
  const header = findHeader(grid);
  return header && !header.figures && formOf(header) === 'breakdown' ? readAllocationRows(grid, header) : [];
}
