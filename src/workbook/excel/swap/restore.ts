import { ExcelFailure } from '../../excel-failure.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { SheetSwap, Swap } from '../../plan/undo-record.ts';
import { surveyFrame } from '../read/survey.ts';
import { readValues } from '../read/read-values.ts';
import { runExcel } from '../request/run.ts';
import { changesBack } from './changes-back.ts';
import { addingOrder } from './add-sheet.ts';
import { type Attempt, sendLocked } from './send-locked.ts';
import { isShown } from './shown.ts';
import { removeOperations } from './swap-operations.ts';

/** How often restoring is tried: a person may delete a sheet, or Excel be busy, in the middle of it. */
const TRIES = 3;

/** What restoring found. */
interface Restored {
  /**
   * Whether the changes turned out to be complete, or were completed: only the answer was
   * lost, or sheets were already being removed, which is the last thing that is done.
   */
  readonly isComplete: boolean;
  /** Name of a sheet that was to be changed and that a user deleted; null: none. */
  readonly gone: string | null;
  /** Name of a sheet that was to be added, and that a user or another window has made; null: none. */
  readonly taken: string | null;
}

/**
 * Restores the workbook after a request failed, whatever of it was done, and unlocks it.
 * What a person typed between that request and this stays where it is.
 *
 * @throws ExcelFailure `excel.half-done` if that fails too.
 */
export async function restore(attempt: Attempt, reason: unknown): Promise<Restored> {
  for (let trial = 1; ; trial += 1)
    try {
      return await runExcel((context) => restoreIn(context, attempt, reason), { waits: true });
    } catch (error) {
      if (trial < TRIES && !(error instanceof ExcelFailure && error.code === 'excel.half-done')) continue;
      throw new ExcelFailure('excel.half-done', {
        sheets: attempt.swaps.map(({ name }) => `“${name}”`).join('、'),
        reason: reason instanceof ExcelFailure ? reason.code : String(reason),
      });
    }
}

async function restoreIn(
  context: Excel.RequestContext,
  attempt: Attempt,
  reason: unknown,
): Promise<Restored> {
  const { lock, swaps } = attempt;
  const frame = await surveyFrame(context);
  const mark = frame.marks.find(({ owner }) => owner === lock.owner) ?? null;
  const ids = new Set(frame.sheets.map(({ id }) => id));
  const isGone = ({ kind, id, name }: Swap): boolean => {
    const now = kind === 'add' ? attempt.ids.get(name) : id;
    return now !== undefined && now !== null && !ids.has(now);
  };
  const gone = swaps.find(isGone)?.name ?? null;
  if (mark === null && attempt.isEnding) {
    lock.end();
    return { isComplete: !attempt.journal.some(({ isBack }) => isBack), gone, taken: null };
  }
  lock.settle(mark?.done ?? null, () => false);
  const adds = swaps.flatMap((swap) => (swap.kind === 'add' ? [swap] : []));
  const done = lock.done - attempt.base;
  attempt.journal = attempt.journal.slice(0, Math.max(0, done - adds.length));
  const added = addedSheets(frame, attempt, adds, done, isNameTaken(reason));
  for (const sheet of added) if (!lock.has(sheet.id)) lock.adopt({ ...sheet, isOurs: false });
  lock.queueAgain(context, (id) => ids.has(id));
  await context.sync();
  lock.confirm();
  // From here on the sheets are locked.
  const now = await surveyFrame(context);
  if (attempt.journal.some(({ removes }) => removes !== undefined)) {
    const rest = swaps.flatMap((swap) => (swap.kind === 'remove' ? removeOperations(now, swap) : []));
    await sendLocked(context, attempt, rest);
    return { isComplete: true, gone: null, taken: null };
  }
  for (const { id, name } of added) {
    const model = adds.find((swap) => swap.name === name)?.model;
    const used = now.sheets.find((sheet) => sheet.id === id)?.used ?? null;
    if (model === undefined || used === null) continue;
    const range = {
      row: 0,
      column: 0,
      rowCount: used.row + used.rowCount,
      columnCount: used.column + used.columnCount,
    };
    const rows = (await readValues(context, [{ sheet: id, range }], 'formulas')).get(id) ?? [];
    // A user typed into it: it is not removed.
    if (!isShown(rows, model)) throw new ExcelFailure('excel.half-done', { sheets: name, reason: 'typed' });
  }
  const back = attempt.isWriting ? await changesBack(context, now, attempt) : [];
  await sendLocked(
    context,
    attempt,
    [...back, ...added.flatMap(({ id }) => removeOperations(now, { id }).map(uncounted))],
    {},
    true,
  );
  const isTaken = ({ name }: SheetSwap): boolean =>
    frame.sheets.some((sheet) => sheet.name === name && !added.some(({ id }) => id === sheet.id));
  return { isComplete: false, gone, taken: adds.find(isTaken)?.name ?? null };
}

/** Whether Excel refused a request because a sheet of that name exists. */
const isNameTaken = (reason: unknown): boolean =>
  reason instanceof ExcelFailure &&
  reason.code === 'excel.other' &&
  reason.report.params.code === 'ItemAlreadyExists';

/** An operation that may be tried again: what is not there any more is not removed again. */
const uncounted = ({ bytes, queue }: ReturnType<typeof removeOperations>[number]) => ({ bytes, queue });

/** The sheets that were added so far. Their ids are unknown where the answer was lost. */
function addedSheets(
  { sheets }: BookSurvey,
  { ids, survey }: Attempt,
  adds: readonly SheetSwap[],
  done: number,
  isTaken: boolean,
): readonly { readonly id: string; readonly name: string }[] {
  const before = new Set(survey.sheets.map(({ id }) => id));
  const known = new Map([...ids].map(([name, id]) => [id, name]));
  const order = addingOrder(adds).map(({ name }) => name);
  const counted = new Set(order.slice(0, Math.max(0, done)));
  const next = order[Math.max(0, done)];
  return sheets.flatMap(({ id, name, used }) => {
    if (before.has(id)) return [];
    const ours = known.get(id);
    if (ours !== undefined) return [{ id, name: ours }];
    if (ids.size > 0) return [];
    // The one after the counted ones may have been added and not counted; or it is that of a person.
    const isNext = name === next && used === null && !isTaken;
    return counted.has(name) || isNext ? [{ id, name }] : [];
  });
}
