import { taskOfKey, trimmed } from '../../reading/row-task.ts';
import { aboutTask, type SheetDescriptor } from '../sheet-descriptor.ts';
import { FINDINGS, FINDINGS_NAME } from './columns.ts';
import { findingsSheet } from './draw.ts';
import { rowsOfFindings } from './finding-row.ts';
import { missingInputs } from './missing-inputs.ts';
import { readFindings } from './read.ts';

export const findings = {
  name: FINDINGS_NAME,
  purpose: '通知本身的疑点和填报数据的问题，写明算式，可跳转到对应单元格，逐条答复。',
  source: FINDINGS,
  draw: ({ registry, index, entries, reports, figures }) =>
    findingsSheet(registry, index, entries, rowsOfFindings(reports, figures)),
  read: readFindings,
  subject: (row, records) => aboutTask(taskOfKey(trimmed(row, 'taskKey'), records)),
  missingInputs,
  onDemand: 4,
} as const satisfies SheetDescriptor;
