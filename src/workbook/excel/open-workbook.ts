import type { LiveWorkbook } from '../plan/live-workbook.ts';
import { carryOut } from './apply-plan.ts';
import { readRow } from './read-row.ts';
import { runExcel } from './run.ts';
import { surveyBook } from './survey.ts';
import { goTo } from './go-to.ts';
import { undo } from './undo.ts';
import { watch } from './watch.ts';

/** The workbook the add-in stands beside. */
export const OPEN_WORKBOOK: LiveWorkbook = {
  survey: () => runExcel(surveyBook),
  readRow,
  carryOut,
  undo,
  watch,
  goTo,
};
