import { ExcelFailure } from '../../excel-failure.ts';
import type { BookPlan } from '../../plan/book-plan.ts';
import type { AppliedPlan, ApplyOptions, KeptCell, PlanOrigin } from '../../plan/open-workbook.ts';
import { STORE_NAME } from '../../sheets/store/name.ts';
import { storeIn } from '../../sheets/store/stored-records.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import { lockingOrder, lockSheets, release } from '../lock/hold-sheets.ts';
import { WriteLock } from '../lock/write-lock.ts';
import { type MarkedSurvey, surveyBook, surveyFrame, surveyValues } from '../read/survey.ts';
import { runExcel } from '../request/run.ts';
import { keepTyped } from './keep-typed.ts';
import { isSameSheet, sameBook } from './same-book.ts';
import { sheetOf, takeSnapshots } from './take-snapshots.ts';
import { turnedRound } from '../swap/turn-round.ts';
import { writeSwaps } from '../swap/write-swaps.ts';

/** How often a plan is made again because the workbook has changed. */
const ROUNDS = 4;

/**
 * Applies the steps of a plan, without its columns; see `applyPlan`.
 *
 * @throws ExcelFailure as `applyPlan`.
 */
export async function applySteps(
  plan: BookPlan,
  control: ApplyOptions,
  origin: PlanOrigin | undefined,
): Promise<AppliedPlan> {
  if (plan.steps.length === 0)
    return { plan, undoRecord: { workbook: plan.workbook, swaps: [] }, kept: [], ids: new Map() };
  const frame = await runExcel(surveyFrame);
  if (frame.marks.length > 0) throw new ExcelFailure('excel.other-window');
  checkWorkbook(plan, frame);
  if (origin === undefined || origin.again === null) checkSame(plan, frame);
  else checkUnprotected(plan, frame);
  const lock = new WriteLock();
  lock.remember(frame.sheets.map(({ id }) => id));
  try {
    const held = await lockAndLook(lock, plan, frame, origin);
    return await write(lock, held, control);
  } catch (error) {
    throw await released(lock, error, plan.steps);
  }
}

/**
 * Unlocks what a failure left locked. Returns the failure to report: that a sheet was
 * deleted, where this is why Excel refused something.
 */
export async function released(
  lock: WriteLock,
  error: unknown,
  changed: readonly { readonly name: string; readonly id?: string | null }[],
): Promise<unknown> {
  if (!lock.isHeld) return error;
  const { sheets } = await release(lock);
  const gone = changed.find(({ id }) => id != null && !sheets.some((sheet) => sheet.id === id));
  const isUnexplained = error instanceof ExcelFailure && error.code === 'excel.other';
  return isUnexplained && gone !== undefined
    ? new ExcelFailure('excel.sheet-gone', { sheet: gone.name })
    : error;
}

/** A plan for the workbook as it is now, with its sheets locked. */
interface Held {
  readonly plan: BookPlan;
  readonly survey: BookSurvey;
  readonly kept: readonly KeptCell[];
}

async function lockAndLook(
  lock: WriteLock,
  first: BookPlan,
  frame: MarkedSurvey,
  origin: PlanOrigin | undefined,
): Promise<Held> {
  let held: Held = { plan: first, survey: origin?.survey ?? frame, kept: [] };
  let present = frame;
  for (let round = 1; ; round += 1) {
    const { plan } = held;
    const wanted = new Set(plan.steps.flatMap((step) => (step.kind === 'add' ? [] : [step.id])));
    const sheets = lockingOrder(present, wanted);
    if (round === 1 || sheets.some(({ id }) => !lock.has(id))) await lockSheets(lock, sheets);
    const look = async (read: typeof surveyBook): Promise<MarkedSurvey> => {
      present = unlocked(await runExcel(read, { waits: true }), frame, lock);
      lock.keep(present.sheets.map(({ id }) => id));
      checkWorkbook(plan, present);
      return present;
    };
    const survey = await look(surveyValues);
    if (origin === undefined) {
      checkSame(plan, survey);
      return { plan, survey, kept: [] };
    }
    if (sameBook(held.survey, survey)) {
      checkSame(plan, survey);
      return { ...held, survey };
    }
    if (origin.again === null) checkSame(plan, survey);
    if (isStoreChanged(origin.survey, survey)) throw new ExcelFailure('excel.written-meanwhile');
    if (round === ROUNDS || origin.again === null)
      throw new ExcelFailure('excel.sheet-changed', { sheet: firstChange(held.survey, survey) });
    const now = await look(surveyBook);
    const next = keepTyped({ plan: first, survey: origin.survey }, { plan: origin.again(now), survey: now });
    held = { ...next, survey: now };
    if (next.plan.steps.every((step) => step.kind === 'add' || lock.has(step.id))) {
      checkSame(next.plan, now);
      return held;
    }
  }
}

async function write(
  lock: WriteLock,
  { plan, survey, kept }: Held,
  control: ApplyOptions,
): Promise<AppliedPlan> {
  const { workbook } = plan;
  if (plan.steps.length === 0) {
    await release(lock);
    return { plan, undoRecord: { workbook, swaps: [] }, kept, ids: new Map() };
  }
  const swaps = await takeSnapshots(survey, plan);
  const ids = await writeSwaps(lock, survey, swaps, control);
  return { plan, undoRecord: { workbook, swaps: turnedRound(swaps, ids) }, kept, ids: new Map() };
}

/** The survey with the protection that the sheets had before they were locked. */
export const unlocked = (survey: MarkedSurvey, before: BookSurvey, lock: WriteLock): MarkedSurvey => ({
  ...survey,
  sheets: survey.sheets.map((sheet) => ({
    ...sheet,
    isProtected: lock.has(sheet.id)
      ? before.sheets.some(({ id, isProtected }) => id === sheet.id && isProtected)
      : sheet.isProtected,
  })),
});

/** @throws ExcelFailure `excel.other-workbook` */
export function checkWorkbook({ workbook }: { readonly workbook: string }, survey: BookSurvey): void {
  if (survey.workbook !== workbook)
    throw new ExcelFailure('excel.other-workbook', { now: survey.workbook, then: workbook });
}

/** Checks that the sheets are still those the plan was made for, and can be written. */
function checkSame({ steps }: BookPlan, survey: BookSurvey): void {
  for (const step of steps) {
    if (step.kind === 'add') {
      if (survey.sheets.some(({ name }) => name === step.name))
        throw new ExcelFailure('excel.sheet-changed', { sheet: step.name });
      continue;
    }
    const sheet = sheetOf(survey, step);
    if (sheet.name !== step.name) throw new ExcelFailure('excel.sheet-gone', { sheet: step.name });
    if (sheet.isFiltered) throw new ExcelFailure('excel.sheet-filtered', { sheet: step.name });
    if (step.kind === 'remove' && sheet.used !== null)
      throw new ExcelFailure('excel.sheet-changed', { sheet: step.name });
  }
  checkUnprotected({ steps }, survey);
}

/** Checks that no sheet is protected by the user. Those that Duban protects have no password. */
function checkUnprotected({ steps }: Pick<BookPlan, 'steps'>, { sheets }: BookSurvey): void {
  for (const step of steps) {
    if (step.kind === 'add' || step.kind === 'remove') continue;
    const sheet = sheets.find(({ id }) => id === step.id);
    const isOurs = step.kind === 'replace' ? step.model.isProtected : step.isProtected;
    if (sheet?.isProtected === true && !isOurs)
      throw new ExcelFailure('excel.sheet-protected', { sheet: sheet.name });
  }
}

/** Whether the hidden sheet, which only Duban writes, has changed. */
function isStoreChanged(before: BookSurvey, now: BookSurvey): boolean {
  const was = storeIn(before.sheets);
  const is = now.sheets.find(({ id }) => id === was?.id);
  return was !== null && is !== undefined && !isSameSheet(was, is);
}

const firstChange = (before: BookSurvey, now: BookSurvey): string =>
  now.sheets.find((sheet) => {
    const was = before.sheets.find(({ id }) => id === sheet.id);
    return was === undefined || !isSameSheet(was, sheet);
  })?.name ?? STORE_NAME;
