import { tasksOfRows } from '../../reading/row-task.ts';
import { prefilledCells } from '../progress/starting-entries.ts';
import { reportSubject } from '../progress/subject.ts';
import type { SheetDescriptor } from '../sheet-descriptor.ts';
import { FIGURES } from './columns.ts';
import { figuresSheet } from './draw.ts';
import { targetsOfRows } from './read.ts';

/** Its figures are read with 进展填报. */
export const figures = {
  name: FIGURES.sheet,
  purpose: '每个指标每期占一行：填累计完成值，完成率、时序进度、偏差和灯自动计算。',
  source: FIGURES,
  draw: ({ registry, figures: records, entries, earlier }) =>
    figuresSheet(records, entries.strays, prefilledCells(registry, entries), earlier),
  subject: (row, records) => reportSubject(row, records, targetsOfRows(records, tasksOfRows(records))(row)),
  onDemand: null,
} as const satisfies SheetDescriptor;
