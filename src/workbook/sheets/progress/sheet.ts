import { FIGURES } from '../figures/columns.ts';
import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { closedPeriodRows } from './closed-period-rows.ts';
import { PROGRESS } from './columns.ts';
import { progressSheet } from './draw.ts';
import { readProgress } from './read.ts';
import { prefilledCells } from './starting-entries.ts';
import { reportSubject } from './subject.ts';

export const progress = {
  name: PROGRESS.sheet,
  purpose: '每项任务、每个单位、每个期间占一行：进展情况、存在问题、下一步措施、自评状态。',
  source: PROGRESS,
  draw: ({ registry, reports, index, entries, earlier }) =>
    progressSheet(reports, index, entries.unread, prefilledCells(registry, entries), earlier),
  /** With 指标进度, whose figures belong to the same entries. */
  read({ rowsOf, stored, registry: { notices, tasks, targets } }) {
    const { entries, strays, unread, findings } = readProgress(rowsOf(PROGRESS), rowsOf(FIGURES), {
      notices,
      tasks,
      targets,
      baseTasks: stored.task,
      baseTargets: stored.target,
    });
    const ofClosed = closedPeriodRows(entries, stored.period);
    return { entries: { progress: entries, strays }, unread, findings: [...findings, ...ofClosed] };
  },
  subject: (row, records) => reportSubject(row, records, null),
  onDemand: null,
} as const satisfies SheetDescriptor;
