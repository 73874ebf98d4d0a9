import { aboutTask, type SheetDescriptor } from '../sheet-descriptor.ts';
import { HALF_YEAR, HALF_YEAR_ROWS } from './columns.ts';
import { halfYearSheet } from './draw.ts';
import { missingInputs } from './missing-inputs.ts';
import { printedTask } from './subject.ts';

export const halfYear = {
  name: HALF_YEAR.sheet,
  purpose: '各项任务的完成情况，按公文样式排版，可直接打印。',
  source: HALF_YEAR_ROWS,
  draw: ({ registry, index, allReports }) => halfYearSheet(registry, index, allReports),
  subject: (_, records, rows) => aboutTask(printedTask(rows, records)),
  missingInputs,
  onDemand: 2,
} as const satisfies SheetDescriptor;
