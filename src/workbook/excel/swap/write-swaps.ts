import { ExcelFailure } from '../../excel-failure.ts';
import type { ApplyOptions } from '../../plan/open-workbook.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { Swap } from '../../plan/undo-record.ts';
import type { WriteLock } from '../lock/write-lock.ts';
import { runExcel } from '../request/run.ts';
import { addSheets } from './add-sheet.ts';
import { type ConditionArea, conditionRemovals } from './remove-conditions.ts';
import { conditionsAnew } from './rows.ts';
import { restore } from './restore.ts';
import { type Attempt, sendLocked, throwIfCancelled } from './send-locked.ts';
import { swapOperations } from './swap-operations.ts';

/**
 * Makes changes in locked sheets and unlocks them. Either all changes are made, or the
 * workbook is restored and unlocked, and the failure is thrown. Returns the ids of the sheets
 * that were added, by name.
 *
 * @throws ExcelFailure `excel.half-done` where restoring fails too; other codes where the
 * workbook is as it was, except for what persons changed meanwhile.
 */
export async function writeSwaps(
  lock: WriteLock,
  survey: BookSurvey,
  swaps: readonly Swap[],
  control: ApplyOptions,
): Promise<ReadonlyMap<string, string>> {
  const attempt: Attempt = {
    lock,
    survey,
    swaps,
    ids: new Map(),
    base: lock.done,
    journal: [],
    isWriting: false,
    isEnding: false,
  };
  try {
    await runExcel((context) => write(context, attempt, control), { waits: true });
  } catch (error) {
    const { isComplete, gone, taken } = await restore(attempt, error);
    if (isComplete) return attempt.ids;
    // What was refused has another reason than Excel says.
    if (gone !== null) throw new ExcelFailure('excel.sheet-gone', { sheet: gone });
    if (taken !== null) throw new ExcelFailure('excel.sheet-changed', { sheet: taken });
    throw error;
  }
  return attempt.ids;
}

async function write(context: Excel.RequestContext, attempt: Attempt, control: ApplyOptions): Promise<void> {
  const { lock, survey, swaps, ids } = attempt;
  const adds = swaps.flatMap((swap) => (swap.kind === 'add' ? [swap] : []));
  const removals = await conditionRemovals(
    context,
    swaps.flatMap((swap): readonly ConditionArea[] => {
      if (swap.kind === 'replace') return [{ sheet: swap.id, area: swap.area }];
      return swap.kind === 'rows' ? conditionsAnew(swap) : [];
    }),
  );
  throwIfCancelled(control);
  if (adds.length > 0) {
    const added = await addSheets(context, survey, adds, lock);
    lock.confirm(added);
    for (const { id, name } of added) ids.set(name, id);
  }
  await sendLocked(context, attempt, swapOperations(survey, swaps, removals, ids), control);
}
