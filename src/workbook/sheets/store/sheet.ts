import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { storeSheet } from './draw.ts';
import { STORE_NAME } from './name.ts';

/** Read before all others: see `readBook`. */
export const store = {
  name: STORE_NAME,
  purpose: null,
  source: null,
  draw: storeSheet,
  onDemand: null,
} as const satisfies SheetDescriptor;
