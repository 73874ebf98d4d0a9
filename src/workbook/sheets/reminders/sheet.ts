import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { REMINDER_ROWS, REMINDERS } from './columns.ts';
import { remindersSheet } from './draw.ts';
import { readReminders } from './read.ts';

export const reminders = {
  name: REMINDERS.sheet,
  purpose: '哪天提醒过哪个单位、提醒了什么；电话催办也可以在这里添一行。',
  source: REMINDER_ROWS,
  draw: ({ entries, existing }) => remindersSheet(entries, existing),
  read: readReminders,
  onDemand: null,
} as const satisfies SheetDescriptor;
