import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { archiveOf } from './archive.ts';
import { HISTORY, HISTORY_ROWS } from './columns.ts';
import { historySheet } from './draw.ts';
import { readHistory } from './read.ts';
import { versionSubject } from './subject.ts';

/** Read with the periods, which are in the hidden sheet. */
export const history = {
  name: HISTORY.sheet,
  purpose: '已关闭各期的进展，每次更正占一行；只增不改，更正请用“更正”，写明更正人和原因。',
  source: HISTORY_ROWS,
  draw: ({ entries, index, existing }) => historySheet(entries, index, existing),
  read({ rowsOf, stored, registry: { notices, tasks, targets } }) {
    const records = { notices, tasks, targets, baseTasks: stored.task, baseTargets: stored.target };
    const reading = readHistory(rowsOf(HISTORY_ROWS), records, stored);
    const archive = archiveOf(reading.entries?.history ?? [], stored.period, stored.finding.values());
    return { ...reading, entries: { ...reading.entries, periods: [...stored.period.values()], archive } };
  },
  subject: versionSubject,
  onDemand: null,
} as const satisfies SheetDescriptor;
