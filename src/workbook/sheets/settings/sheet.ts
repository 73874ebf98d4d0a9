import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { settingsSheet } from './draw.ts';
import { SETTINGS_NAME } from './layout.ts';
import { readSettings } from './read.ts';

export const settings = {
  name: SETTINGS_NAME,
  purpose: '亮灯规则和报送限制，每一项都写明含义，可修改。',
  source: null,
  draw: ({ registry, entries }) => settingsSheet(registry.notices, entries),
  read: readSettings,
  onDemand: null,
} as const satisfies SheetDescriptor;
