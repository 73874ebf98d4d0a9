import type { LiveWorkbook } from '../plan/live-workbook.ts';
import { carryOut } from './carry-out.ts';
import { readRow } from './read-row.ts';
import { runExcel } from './run.ts';
import { surveyBook } from './survey.ts';
import { undo } from './undo.ts';

/** The workbook the add-in stands beside. */
export const OPEN_WORKBOOK: LiveWorkbook = {
  survey: () => runExcel(surveyBook),
  readRow,
  carryOut,
  undo,
};
