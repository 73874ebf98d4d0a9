import { aboutTask, type SheetDescriptor } from '../sheet-descriptor.ts';
import { ALLOCATIONS } from './columns.ts';
import { allocationsSheet } from './draw.ts';
import { readAllocations } from './read.ts';
import { allocatedTask } from './subject.ts';

export const allocations = {
  name: ALLOCATIONS.sheet,
  purpose: '全市目标分解到各区域，每个区域占一行，合计与差额自动计算。',
  source: ALLOCATIONS,
  draw: ({ registry, entries, existing }) =>
    registry.allocations.length > 0 || existing.has(ALLOCATIONS.sheet)
      ? allocationsSheet(registry, entries.unread)
      : null,
  read: readAllocations,
  subject: (row, records) => aboutTask(allocatedTask(row, records)),
  onDemand: null,
} as const satisfies SheetDescriptor;
