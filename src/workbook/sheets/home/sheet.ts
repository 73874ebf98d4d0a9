import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { homeSheet } from './draw.ts';
import { HOME } from './layout.ts';

export const home = {
  name: HOME.sheet,
  purpose: null,
  source: null,
  draw: homeSheet,
  onDemand: null,
} as const satisfies SheetDescriptor;
