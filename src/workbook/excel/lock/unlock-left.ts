import type { BookSurvey } from '../../plan/survey.ts';
import { ExcelFailure } from '../../excel-failure.ts';
import { surveyBook, surveyFrame } from '../read/survey.ts';
import { runExcel } from '../request/run.ts';
import type { FoundMark } from './mark.ts';
import { WriteLock } from './write-lock.ts';

declare const setTimeout: (work: () => void, milliseconds: number) => unknown;

/** How a window waits for another one that is writing. */
export interface Patience {
  /** How often it looks. */
  readonly looks: number;
  /** Milliseconds between two looks. */
  readonly pause: number;
}

/** Reading waits this long for a writing to end. */
const READING: Patience = { looks: 20, pause: 250 };
/** After this time in which nothing happened, a writing is taken for one whose window was closed. */
const LEFT: Patience = { looks: 40, pause: 500 };

/**
 * Surveys the open workbook; waits while another window of Duban is writing.
 * @throws ExcelFailure `excel.other-window` where that takes too long.
 */
export async function surveyWhenWritten(patience: Patience = READING): Promise<BookSurvey> {
  for (let look = 1; ; look += 1) {
    const { marks, ...survey } = await runExcel(surveyBook);
    if (marks.length === 0) return survey;
    if (look === patience.looks) throw new ExcelFailure('excel.other-window');
    await passed(patience.pause);
  }
}

/**
 * Unlocks the sheets of a writing whose window was closed: one that makes no progress while
 * this function looks. Returns their names; none where nothing is locked, or where another
 * window turns out to be writing.
 */
export async function unlockLeft(patience: Patience = LEFT): Promise<readonly string[]> {
  let first: FoundMark | null = null;
  for (let look = 1; ; look += 1) {
    const { marks, sheets } = await runExcel(surveyFrame);
    const [mark] = marks;
    if (mark === undefined || (first !== null && !isSame(mark, first))) return [];
    first ??= mark;
    if (look >= patience.looks) {
      await releaseMark(mark, new Set(sheets.map(({ id }) => id)));
      return sheets.filter(({ id }) => mark.sheets.some((sheet) => sheet.id === id)).map(({ name }) => name);
    }
    await passed(patience.pause);
  }
}

/** Ends a writing: unlocks its sheets, as far as they exist, and removes its mark. */
const releaseMark = (mark: FoundMark, there: ReadonlySet<string>): Promise<void> =>
  runExcel(async (context) => {
    new WriteLock(mark.owner, mark.sheets).queueRelease(context, (id) => there.has(id), true);
    await context.sync();
  });

const isSame = (a: FoundMark, b: FoundMark): boolean => a.owner === b.owner && a.done === b.done;

const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
