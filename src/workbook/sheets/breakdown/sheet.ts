import { allocatedTask } from '../allocations/subject.ts';
import { aboutTask, type SheetDescriptor } from '../sheet-descriptor.ts';
import { BREAKDOWN, BREAKDOWN_ROWS } from './columns.ts';
import { breakdownSheet } from './draw.ts';
import { missingInputs } from './missing-inputs.ts';

export const breakdown = {
  name: BREAKDOWN.sheet,
  purpose: '按公文样式排版的分解表，可直接打印。',
  source: BREAKDOWN_ROWS,
  draw: ({ registry }) => (registry.allocations.length > 0 ? breakdownSheet(registry) : null),
  subject: (row, records) => aboutTask(allocatedTask(row, records)),
  missingInputs,
  onDemand: 3,
} as const satisfies SheetDescriptor;
