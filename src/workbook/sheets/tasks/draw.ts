import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import type { Field } from '../../codec/field.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import { cellText, textCell } from '../../codec/cell.ts';
import { MISSING_MARK } from '../../codec/wording.ts';
import { TASK_FIELDS } from './fields.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { type TaskColumn, TASKS } from './columns.ts';

const FIELDS: ReadonlyMap<string, Field<Task>> = new Map(TASK_FIELDS.map((entry) => [entry.column, entry]));

/**
 * Draws 任务库.
 *
 * @param missing Ids of tasks that the latest version of their notice no longer has.
 * @param notes 调整情况, by task (`amendmentNotes`).
 */
export function tasksSheet(
  registry: Registry,
  index: RegistryIndex,
  missing: ReadonlySet<string> = new Set(),
  notes: ReadonlyMap<string, string> = new Map(),
): SheetModel {
  const around: Partial<Record<TaskColumn, (task: Task) => CellValue>> = {
    notice: ({ id, notice }) => {
      const source = index.notices.get(notice)?.docNumber ?? index.notices.get(notice)?.title ?? notice;
      return cellText(missing.has(id) ? `${source}${MISSING_MARK}` : source);
    },
    year: ({ notice }) => index.notices.get(notice)?.year ?? null,
    amendment: ({ id }) => textCell.toCell(notes.get(id) ?? ''),
    key: ({ id }) => cellText(id),
  };
  const columns = TASKS.columns.map(({ key }) => {
    const entry = FIELDS.get(key);
    return entry ? (task: Task) => entry.toCell(task) : (around[key] ?? (() => null));
  });
  return tableSheet(TASKS, { rows: registry.tasks.map((task) => columns.map((cell) => cell(task))) });
}
