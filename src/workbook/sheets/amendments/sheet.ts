import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { AMENDMENTS } from './columns.ts';
import { amendmentsSheet } from './draw.ts';
import { readAmendments } from './read.ts';

export const amendments = {
  name: AMENDMENTS.sheet,
  purpose: '年度中的调整（动态管理）：一行一项，填好后执行；原来的承诺保留，显示在“调整情况”一列。',
  source: AMENDMENTS,
  draw: ({ registry, entries }) => amendmentsSheet(registry, entries),
  read: readAmendments,
  onDemand: null,
} as const satisfies SheetDescriptor;
