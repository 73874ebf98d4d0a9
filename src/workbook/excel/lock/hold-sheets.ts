import { ExcelFailure, type ExcelFailureCode } from '../../excel-failure.ts';
import { type MarkedSurvey, surveyFrame } from '../read/survey.ts';
import { runExcel } from '../request/run.ts';
import { sheetIn } from '../request/sheet-in.ts';
import { loadMarks, type MarkedSheet } from './mark.ts';
import { isLocked, type WriteLock } from './write-lock.ts';

/** Failures of requests of which Excel did nothing. */
const REFUSED: readonly ExcelFailureCode[] = ['excel.editing', 'excel.dialog-open'];

/** How often releasing a lock is tried. */
const TRIES = 3;

/** The sheets in the order in which they are locked: the hidden one, which two windows have in common, first. */
export function lockingOrder(
  { sheets, store }: Pick<MarkedSurvey, 'sheets' | 'store'>,
  wanted: ReadonlySet<string>,
): readonly MarkedSheet[] {
  const found = sheets.filter(({ id }) => id === store || wanted.has(id));
  return [...found]
    .sort((a, b) => Number(b.id === store) - Number(a.id === store))
    .map(({ id, name, isProtected }) => ({ id, name, isOurs: isProtected }));
}

/**
 * Locks sheets for a writing. One request.
 * @throws ExcelFailure where one of them cannot be locked; then all are unlocked again.
 */
export async function lockSheets(lock: WriteLock, sheets: readonly MarkedSheet[]): Promise<void> {
  try {
    const marks = await runExcel(async (context) => {
      lock.queueLock(context, sheets);
      const found = loadMarks(context);
      await context.sync();
      return found();
    });
    lock.confirm();
    // A workbook without the hidden sheet, into which another window is already writing.
    if (marks.every(({ owner }) => owner === lock.owner)) return;
    throw new ExcelFailure('excel.other-window');
  } catch (error) {
    // Refused as a whole.
    if (error instanceof ExcelFailure && REFUSED.includes(error.code)) throw error;
    const frame = await release(lock);
    if (frame.marks.some(({ owner }) => owner !== lock.owner)) throw new ExcelFailure('excel.other-window');
    const gone = sheets.find(({ id }) => !frame.sheets.some((one) => one.id === id));
    if (gone !== undefined) throw new ExcelFailure('excel.sheet-gone', { sheet: gone.name });
    const refused = sheets.find(({ id }) => frame.sheets.some((one) => one.id === id && one.isProtected));
    if (error instanceof ExcelFailure && error.code === 'excel.protected' && refused !== undefined)
      throw new ExcelFailure('excel.sheet-protected', { sheet: refused.name });
    throw error;
  }
}

/**
 * Unlocks the sheets where nothing was written. Returns the frame of the workbook that was
 * read for it.
 * @throws ExcelFailure `excel.left-locked` where that fails.
 */
export async function release(lock: WriteLock): Promise<MarkedSurvey> {
  for (let trial = 1; ; trial += 1)
    try {
      return await runExcel((context) => releaseIn(context, lock), { waits: true });
    } catch (error) {
      if (trial < TRIES) continue;
      if (lock.sheets.length === 0) throw error;
      const sheets = lock.sheets.map(({ name }) => `“${name}”`).join('、');
      throw Object.assign(new ExcelFailure('excel.left-locked', { sheets }), { cause: error });
    }
}

async function releaseIn(context: Excel.RequestContext, lock: WriteLock): Promise<MarkedSurvey> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/protection/protected,items/protection/options');
  await context.sync();
  const held = new Set(worksheets.items.filter(isLocked).map(({ id }) => id));
  const copies = lock.copies(worksheets.items).map(({ id }) => id);
  const frame = await surveyFrame(context);
  const isOthers = frame.marks.some(({ owner }) => owner !== lock.owner);
  const mark = frame.marks.find(({ owner }) => owner === lock.owner) ?? null;
  lock.settle(mark?.done ?? null, (id) => !isOthers && held.has(id));
  const there = new Set(frame.sheets.map(({ id }) => id));
  lock.queueRelease(context, (id) => there.has(id), mark !== null);
  for (const id of copies) if (there.has(id) && !lock.has(id)) sheetIn(context, id).protection.unprotect();
  await context.sync();
  lock.end();
  return frame;
}
