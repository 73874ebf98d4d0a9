import type { OpenWorkbook } from '../plan/open-workbook.ts';
import { applyPlan } from './apply/apply-plan.ts';
import { surveyWhenWritten, unlockLeft } from './lock/unlock-left.ts';
import { readRow } from './read/read-row.ts';
import { goTo } from './go-to.ts';
import { undo } from './apply/undo.ts';
import { watch } from './watch.ts';

/** The workbook in which the add-in is open. */
export const OPEN_WORKBOOK: OpenWorkbook = {
  survey: () => surveyWhenWritten(),
  readRow,
  applyPlan,
  undo,
  unlockLeft: () => unlockLeft(),
  watch,
  goTo,
};
