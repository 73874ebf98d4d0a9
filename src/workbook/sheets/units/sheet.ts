import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { UNITS } from './columns.ts';
import { unitsSheet } from './draw.ts';
import { readUnits } from './read.ts';

export const units = {
  name: UNITS.sheet,
  purpose: '通知中出现的单位及集体称谓；名称不统一的给出归并建议，由人确认。',
  source: UNITS,
  draw: ({ registry, entries }) => unitsSheet(registry, entries),
  read: readUnits,
  onDemand: null,
} as const satisfies SheetDescriptor;
