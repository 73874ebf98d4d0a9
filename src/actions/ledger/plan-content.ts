import type { PutAside } from '#core/record/entered/put-aside';
import type { MergeBase } from '#core/merge/difference';
import { drawSheets } from '#workbook/build-sheets';
import type { BookPlan } from '#workbook/plan/book-plan';
import { planChange, type PlannedTables } from '#workbook/plan/plan-book';
import type { SheetModel } from '#workbook/model/sheet-model';
import type { BookSurvey } from '#workbook/plan/survey';
import { ALL_SHEETS, SHEETS } from '#workbook/sheets/all';
import { entriesToDraw } from '#workbook/sheets/progress/starting-entries';
import { sheetsOfWorkbook, type WorkbookContent } from '../build/build-workbook.ts';
import { withoutCheckFindings } from '../check/check-findings.ts';
import type { CheckOptions } from '../check/check.ts';
import type { Ledger } from './read-ledger.ts';

/** 待处理内容, and 首页, which lists it. */
export const PUT_ASIDE_SHEETS: ReadonlySet<string> = new Set([SHEETS.putAside.name, SHEETS.home.name]);

/** The sheets that differ with the lines of 待处理内容; the hidden one has marks of what they show. */
const SHEETS_WITH_LINES: ReadonlySet<string> = new Set([...PUT_ASIDE_SHEETS, SHEETS.store.name]);

/**
 * Plans the change of a workbook to some content; of the sheets only for which `isIncluded`
 * is true. What people wrote and has no place any more comes to 待处理内容.
 *
 * @throws Failure as `planBook`.
 */
export function planContent(
  ledger: Ledger,
  content: WorkbookContent,
  mergeBase: MergeBase,
  options: CheckOptions,
  isIncluded: (sheet: string) => boolean,
): BookPlan {
  const { survey } = ledger;
  const existing = sheetsIn(survey);
  const former = formerSheets(ledger, options, existing);
  const drawn = sheetsOfWorkbook(content, mergeBase, existing);
  const tables: PlannedTables = new Map();
  const planned = planChange(survey, drawn, { isWanted: ({ name }) => isIncluded(name), former, tables });
  const { entries } = content;
  const putAside = withLines(entries.putAside, planned.displaced);
  if (putAside.length === entries.putAside.length) return planned.plan;
  const whole = { ...content, entries: { ...entries, putAside } };
  const redrawn = sheetsOfWorkbook(whole, mergeBase, existing, { only: SHEETS_WITH_LINES, others: drawn });
  return planChange(survey, redrawn, {
    isWanted: ({ name }) => isIncluded(name) || PUT_ASIDE_SHEETS.has(name),
    former,
    tables,
  }).plan;
}

/**
 * Names, as Duban gives them, of the sheets that a workbook has: by their Excel table, since a
 * person may have a sheet of that name; those without one by the name.
 */
const sheetsIn = ({ sheets }: BookSurvey): ReadonlySet<string> =>
  new Set(
    ALL_SHEETS.filter(({ name, source }) => {
      const table = source?.table ?? null;
      return sheets.some((sheet) =>
        table === null ? sheet.name === name : sheet.tables.some((one) => one.name === table),
      );
    }).map(({ name }) => name),
  );

/** The sheets as they would be drawn for what was read from the workbook, without a new check. */
function formerSheets(
  { isDuban, registry, base, overrides, entries, missing = [] }: Ledger,
  { asOf }: CheckOptions,
  existing: ReadonlySet<string>,
): readonly SheetModel[] {
  if (!isDuban) return [];
  const progress = entriesToDraw(withoutCheckFindings(registry), entries);
  const noted = { ...registry, findings: [...registry.findings, ...missing] };
  return drawSheets(noted, {
    entries: { ...entries, progress },
    mergeBase: { base, overrides },
    existing,
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** The lines of 待处理内容 with new ones behind them; those that say the same are there already. */
function withLines(lines: readonly PutAside[], more: readonly PutAside[]): readonly PutAside[] {
  const says = ({ text, task }: PutAside): string => JSON.stringify([text, task]);
  const known = new Set(lines.map(says));
  return [...lines, ...more.filter((line) => !known.has(says(line)))];
}
