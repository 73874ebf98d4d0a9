import { cellText } from '../../codec/cell.ts';
import { KEY_COLUMN } from '../../model/table-layout.ts';
import type { RecordPlace } from '../missing-input.ts';
import { type TaskColumn, TASKS } from './columns.ts';

/** The row of a task in 任务库. */
export const taskPlace = (task: string, column: TaskColumn = 'content'): RecordPlace => ({
  source: TASKS,
  by: KEY_COLUMN,
  value: cellText(task),
  column,
});
