import { fileBookOf, hostBookOf } from '#excel-host/public';
import { UndoHistory } from '#actions/ledger/undo-history';
import { Failure } from '#core/failure/failure';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { SHEETS } from '#workbook/sheets/all';
import { TestWorkbook } from './test-workbook.ts';

/** A workbook as a file model, from which every run starts. */
export type Start = ReturnType<typeof fileBookOf>;

export const startOf = (workbook: TestWorkbook): Start => fileBookOf(workbook.host.calculatedBook());

/** A text or a number that was entered, and the key of the task it was entered for; null: none. */
export interface Typed {
  readonly text: string | number;
  readonly key: string | null;
}

/** Something a person does, if Excel permits it. */
export interface Act {
  readonly name: string;
  /** Does it; returns what was entered with it, as far as Excel accepted it. */
  readonly does: (workbook: TestWorkbook) => readonly Typed[];
  /** Entered texts that it removes where it succeeds. */
  readonly removes?: readonly string[];
}

/** What an action does, from reading the workbook on. */
export interface Action {
  readonly name: string;
  /** What happens before the person acts: its requests are not counted. */
  readonly begin?: (workbook: TestWorkbook, history: UndoHistory) => Promise<void>;
  readonly run: (workbook: TestWorkbook, history: UndoHistory) => Promise<unknown>;
}

/** One run of an action in which a person acts at a request. */
export interface Run {
  readonly request: number;
  /** Whether there was such a request. */
  readonly isReached: boolean;
  /** What the person entered, as far as Excel accepted it. */
  readonly typed: readonly Typed[];
  /** Code of the failure; `none`. */
  readonly code: string;
  readonly workbook: TestWorkbook;
  readonly history: UndoHistory;
}

/** Runs an action in which the person acts just before request number `request`, counted from 1. */
export async function runWith(start: Start, action: Action, act: Act | null, request: number): Promise<Run> {
  let count = -Infinity;
  let typed: readonly Typed[] = [];
  let isReached = false;
  const workbook: TestWorkbook = new TestWorkbook(hostBookOf(start), ({ isSync }) => {
    if (!isSync) return null;
    count += 1;
    if (count !== request || act === null) return null;
    isReached = true;
    typed = act.does(workbook);
    return null;
  });
  const history = new UndoHistory(OPEN_WORKBOOK);
  await action.begin?.(workbook, history);
  count = 0;
  let code = 'none';
  try {
    await action.run(workbook, history);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    code = error.code;
  }
  count = -Infinity;
  return { request, isReached, typed, code, workbook, history };
}

/** The cells with a content, by sheet and row. */
export type Filled = ReadonlyMap<string, readonly (readonly unknown[])[]>;

export const filledOf = (workbook: TestWorkbook): Filled =>
  new Map(
    workbook.sheets.map((sheet) => [
      sheet,
      workbook.rows(sheet).map((cells) => cells.filter((cell) => cell !== null)),
    ]),
  );

const PUT_ASIDE = '待处理内容';

/** Whether something typed is where it belongs: in the row with its key, or among the contents put aside. */
export function isKept(filled: Filled, { text, key }: Typed): boolean {
  for (const [sheet, rows] of filled) {
    if (sheet === SHEETS.store.name) continue;
    for (const cells of rows) {
      if (!cells.some((cell) => cell === text || (typeof cell === 'string' && cell.includes(String(text)))))
        continue;
      if (key === null || sheet === PUT_ASIDE || cells.some((cell) => String(cell).split('|')[0] === key))
        return true;
    }
  }
  return false;
}

/** Rows with something that was typed for another record. */
export function strays(filled: Filled, { text, key }: Typed): readonly string[] {
  if (key === null) return [];
  const found: string[] = [];
  for (const [sheet, rows] of filled) {
    if (sheet === SHEETS.store.name || sheet === PUT_ASIDE || sheet === SHEETS.findings.name) continue;
    if (sheet.endsWith(')')) continue;
    rows.forEach((cells, row) => {
      if (!cells.includes(text)) return;
      const keys = cells.map((cell) => String(cell).split('|')[0]).filter((cell) => /#\d+$/.test(cell ?? ''));
      if (keys.length > 0 && !keys.includes(key)) found.push(`${sheet} ${String(row + 1)}`);
    });
  }
  return found;
}

/** Sheets that are protected, and settings that are left. */
export function leftLocks({ host: { book } }: TestWorkbook): readonly string[] {
  return [
    ...book.sheets.flatMap(({ name, protection }) =>
      protection !== null && name !== SHEETS.home.name ? [name] : [],
    ),
    ...book.sheets.flatMap(({ name, protection }) =>
      name === SHEETS.home.name && protection?.options['selectionMode'] === 'None' ? [name] : [],
    ),
    ...[...book.settings.keys()].filter((key) => key.startsWith('duban')),
  ];
}
