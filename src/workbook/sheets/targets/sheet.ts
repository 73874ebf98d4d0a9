import { retainedIds } from '#core/merge/difference';
import { cellText } from '../../codec/cell.ts';
import { taskOfKey } from '../../reading/row-task.ts';
import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { TARGETS } from './columns.ts';
import { targetsSheet } from './draw.ts';
import { readTargets } from './read.ts';

export const targets = {
  name: TARGETS.sheet,
  purpose: '从任务中读出的量化目标和时限，逐条确认或更正。',
  source: TARGETS,
  draw: ({ registry, index, entries, mergeBase }) =>
    targetsSheet(registry, index, entries, retainedIds(mergeBase)),
  read: readTargets,
  subject({ key }, records) {
    const target = records.targets.find(({ id }) => cellText(id) === key) ?? null;
    const task = taskOfKey(target?.task ?? null, records);
    return task === null ? null : { task, target, unit: null, period: null };
  },
  onDemand: null,
} as const satisfies SheetDescriptor;
