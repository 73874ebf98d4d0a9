import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { PUT_ASIDE, PUT_ASIDE_ROWS } from './columns.ts';
import { putAsideSheet } from './draw.ts';
import { readPutAside } from './read.ts';

export const putAside = {
  name: PUT_ASIDE.sheet,
  purpose: '填写过、现在没有位置的内容，注明原来的位置和原因；移到该去的地方后，删除所在的行。',
  source: PUT_ASIDE_ROWS,
  draw: ({ entries }) => putAsideSheet(entries),
  read: readPutAside,
  onDemand: null,
} as const satisfies SheetDescriptor;
