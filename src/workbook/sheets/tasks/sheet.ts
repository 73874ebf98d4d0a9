import { retainedIds } from '#core/merge/difference';
import { readRecords } from '../../reading/records.ts';
import { taskOfKey } from '../../reading/row-task.ts';
import { amendmentNotes } from '../amendments/notes.ts';
import { aboutTask, type SheetDescriptor } from '../sheet-descriptor.ts';
import { TASKS } from './columns.ts';
import { tasksSheet } from './draw.ts';
import { TASK_FIELDS } from './fields.ts';

export const tasks = {
  name: TASKS.sheet,
  purpose: '通知中的每一项任务占一行：内容、牵头领导、牵头单位、责任单位。',
  source: TASKS,
  draw: ({ registry, index, mergeBase, entries }) =>
    tasksSheet(registry, index, retainedIds(mergeBase), amendmentNotes(entries.amendments, registry)),
  read({ rowsOf, stored }) {
    // A deleted sheet changes none of its records; a deleted row takes its record with it.
    const found = rowsOf(TASKS);
    if (found === null) return {};
    const { records, edits, findings } = readRecords(found, stored.task, {
      fields: TASK_FIELDS,
      tells: TASKS.tells ?? [],
    });
    return { records: { tasks: records }, edits, findings };
  },
  subject: ({ key }, records) => aboutTask(taskOfKey(key, records)),
  onDemand: null,
} as const satisfies SheetDescriptor;
