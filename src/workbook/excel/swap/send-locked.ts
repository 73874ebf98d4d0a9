import { ExcelFailure } from '../../excel-failure.ts';
import type { ApplyOptions } from '../../plan/open-workbook.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { Swap } from '../../plan/undo-record.ts';
import type { WriteLock } from '../lock/write-lock.ts';
import { eachRequest } from '../request/each-request.ts';
import { bytesOf, chunksOf, isCounted, type Operation } from '../request/queue.ts';
import { isExcelError } from '../request/excel-error.ts';
import { sheetIn } from '../request/sheet-in.ts';

/** A counted operation that was queued, and whether it was one that takes another back. */
export interface Queued extends Pick<Operation, 'columns' | 'shift' | 'removes'> {
  readonly isBack: boolean;
}

/** What was queued so far of changes, in order to take them back if a request fails. */
export interface Attempt {
  readonly lock: WriteLock;
  /** The workbook before the changes. */
  readonly survey: BookSurvey;
  readonly swaps: readonly Swap[];
  /** Ids of the sheets that were added, by name. */
  readonly ids: Map<string, string>;
  /** The number of counted operations before the first change. */
  readonly base: number;
  /** The counted operations that were queued, in order, without those that add sheets. */
  journal: readonly Queued[];
  /** Whether a request was sent that does more than to add sheets. */
  isWriting: boolean;
  /** Whether the request was sent that ends the lock. */
  isEnding: boolean;
}

/** @throws ExcelFailure `excel.cancelled` */
export function throwIfCancelled({ signal }: ApplyOptions): void {
  if (signal?.aborted === true) throw new ExcelFailure('excel.cancelled');
}

/**
 * Sends operations in order, in as few requests as their bytes allow; each opens the lock
 * first and closes it last, the final one ends it.
 * @throws ExcelFailure `excel.cancelled` if the signal is aborted between two requests.
 */
export async function sendLocked(
  context: Excel.RequestContext,
  attempt: Attempt,
  operations: readonly Operation[],
  control: ApplyOptions = {},
  isBack = false,
): Promise<void> {
  const { lock } = attempt;
  const all = bytesOf(operations);
  let done = 0;
  const chunks = operations.length === 0 ? [[]] : chunksOf(operations);
  await eachRequest(chunks.entries(), async ([index, chunk]) => {
    throwIfCancelled(control);
    const isLast = index === chunks.length - 1;
    lock.queueOpen(context);
    attempt.isWriting = true;
    for (const operation of chunk) {
      operation.queue(context);
      if (operation.removes !== undefined) lock.forget(operation.removes);
      if (!isCounted(operation)) continue;
      lock.queueCount(context);
      attempt.journal = [...attempt.journal, { ...operation, isBack }];
    }
    attempt.isEnding = isLast;
    const sheets = isLast ? lock.queueEnd(context) : null;
    if (!isLast) lock.queueClose(context);
    await context.sync();
    lock.confirm();
    done += bytesOf(chunk);
    control.onProgress?.(done, all);
    if (sheets === null) return;
    const copies = lock.copies(sheets.items);
    lock.end();
    await unlockCopies(context, copies);
  });
}

/** Unlocks sheets that a person copied from locked ones meanwhile; where that fails, they stay locked. */
async function unlockCopies(
  context: Excel.RequestContext,
  copies: readonly Excel.Worksheet[],
): Promise<void> {
  if (copies.length === 0) return;
  for (const { id } of copies) sheetIn(context, id).protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    // The writing is done and must not be taken back because of a copy.
    if (!isExcelError(error)) throw error;
  }
}
