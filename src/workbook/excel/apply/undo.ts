import { ExcelFailure } from '../../excel-failure.ts';
import type { ApplyOptions, Written } from '../../plan/open-workbook.ts';
import { joined, partsOf, type Swap, type UndoRecord, withIds } from '../../plan/undo-record.ts';
import { lockingOrder, lockSheets, release } from '../lock/hold-sheets.ts';
import { WriteLock } from '../lock/write-lock.ts';
import { surveyFrame, surveyValues } from '../read/survey.ts';
import { runExcel } from '../request/run.ts';
import { checkWorkbook, released, unlocked } from './apply-steps.ts';
import { findAgain } from './find-again.ts';
import { turnedRound } from '../swap/turn-round.ts';
import { writeSwaps } from '../swap/write-swaps.ts';

/**
 * Takes a change back, or makes it again after it was taken back. The sheets are locked
 * first. Cells that were changed since stay and are listed; rows and sheets that were would
 * be lost, and are not removed.
 *
 * @throws ExcelFailure `excel.other-workbook`, `excel.undo-overtaken` or another code where
 * nothing was undone; `excel.half-done` where the workbook could not be restored after a
 * failure.
 */
export async function undo(undoRecord: UndoRecord, control: ApplyOptions = {}): Promise<Written> {
  const [first = undoRecord, ...others] = partsOf(undoRecord);
  let written = await undoPart(first, control);
  for (const part of others)
    try {
      const next = await undoPart(withIds(part, written.ids), control);
      written = {
        undoRecord: joined([next.undoRecord, written.undoRecord]),
        kept: [...written.kept, ...next.kept],
        ids: new Map([...written.ids, ...next.ids]),
      };
    } catch (error) {
      // All of it or nothing.
      await undo(written.undoRecord);
      throw error;
    }
  return written;
}

async function undoPart(undoRecord: UndoRecord, control: ApplyOptions): Promise<Written> {
  const { workbook } = undoRecord;
  const frame = await runExcel(surveyFrame);
  if (frame.marks.length > 0) throw new ExcelFailure('excel.other-window');
  checkWorkbook(undoRecord, frame);
  const wanted = new Set(undoRecord.swaps.flatMap(({ id }) => (id === null ? [] : [id])));
  const ours = new Set(undoRecord.swaps.flatMap((swap) => (isProtectedByUs(swap) ? [swap.id] : [])));
  const refused = frame.sheets.find(({ id, isProtected }) => isProtected && wanted.has(id) && !ours.has(id));
  if (refused !== undefined) throw new ExcelFailure('excel.sheet-protected', { sheet: refused.name });
  const lock = new WriteLock();
  lock.remember(frame.sheets.map(({ id }) => id));
  try {
    await lockSheets(lock, lockingOrder(frame, wanted));
    const survey = unlocked(await runExcel(surveyValues, { waits: true }), frame, lock);
    lock.keep(survey.sheets.map(({ id }) => id));
    const { swaps, kept } = await runExcel((context) => findAgain(context, survey, undoRecord.swaps), {
      waits: true,
    });
    if (swaps.length === 0) {
      await release(lock);
      return { undoRecord: { workbook, swaps }, kept, ids: new Map() };
    }
    const added = await writeSwaps(lock, survey, swaps, control);
    const ids = new Map(
      swaps.flatMap(({ kind, id, name }): readonly (readonly [string, string])[] => {
        const now = added.get(name);
        return kind === 'add' && id !== null && now !== undefined ? [[id, now]] : [];
      }),
    );
    return { undoRecord: { workbook, swaps: turnedRound(swaps, added) }, kept, ids };
  } catch (error) {
    throw await released(
      lock,
      error,
      undoRecord.swaps.filter(({ kind }) => kind !== 'add'),
    );
  }
}

function isProtectedByUs(swap: Swap): boolean {
  if (swap.kind === 'rows' || swap.kind === 'columns') return swap.isProtected;
  return swap.kind === 'replace' ? swap.to.isProtected : swap.model.isProtected;
}
