import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { type Override, retainedIds } from '#core/merge/difference';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/sheets/all';
import { type BookPlan, type PlanSummary, summarizePlan } from '#workbook/plan/book-plan';
import type { BookSurvey } from '#workbook/plan/survey';
import { workbookContent } from '../build/build-workbook.ts';
import type { Checked, CheckOptions } from '../check/check.ts';
import { lostAnswers } from '../put-aside/lost-answers.ts';
import { placeEntries } from '../put-aside/place-entries.ts';
import { planContent, PUT_ASIDE_SHEETS } from './plan-content.ts';
import type { Ledger } from './read-ledger.ts';

/** The hidden sheet of records, and 任务分解, whose rows are numbered as the records are stored there. */
export const STORED_SHEETS = [SHEETS.store.name, SHEETS.allocations.name] as const;

/** A change of the workbook, ready to be applied. */
export interface PreparedChange {
  /** The workbook for which it was prepared. */
  readonly survey: BookSurvey;
  readonly plan: BookPlan;
  readonly summary: PlanSummary;
  readonly checked: Checked;
}

/** What the workbook is to contain. */
export interface DesiredContent {
  readonly registry: Registry;
  /** The records as they were last imported or pulled; `registry` differs where users changed them. */
  readonly base: Registry;
  readonly overrides: readonly Override[];
  readonly entries: WorkbookEntries;
}

/**
 * Checks the content and plans the change of the workbook to it; of `sheets` only, where
 * they are given. Nothing is written.
 *
 * @throws Failure as `planBook`.
 */
export function prepareChange(
  ledger: Ledger,
  { registry, base, overrides, entries }: DesiredContent,
  options: CheckOptions,
  sheets?: readonly string[],
): PreparedChange {
  const { survey } = ledger;
  // 半年度完成情况表 is made of entered reports: it is built on request, and updated once it exists.
  const isThere = (sheet: string): boolean => survey.sheets.some(({ name }) => name === sheet);
  const isPrinted =
    registry.tasks.some(({ progress }) => progress.length > 0) ||
    registry.findings.some(({ code, period }) => code === 'table.joined' && period?.endsWith('-H1') === true);
  const isIncluded = (sheet: unknown): boolean =>
    sheets?.some((name) => name === sheet) ?? (sheet !== SHEETS.halfYear.name || isThere(sheet) || isPrinted);
  // What other sheets are drawn without, because its record is not there, is put aside.
  const placed =
    sheets === undefined ? placeEntries(entries, { registry, base }, { registry, base }) : entries;
  // A missing sheet that is built now is no finding any more.
  const isResolved = ({ code, params }: Finding): boolean =>
    code === 'workbook.sheet-removed' && isIncluded(params['sheet']);
  const findings = registry.findings.filter((found) => !isResolved(found));
  const checked = workbookContent(
    { registry: { ...registry, findings }, entries: placed, retained: retainedIds({ overrides }) },
    options,
  );
  const lost = isIncluded(SHEETS.findings.name)
    ? lostAnswers(ledger, placed, [...checked.checked.registry.findings, ...checked.checked.session.findings])
    : [];
  const putAside = [...placed.putAside, ...lost];
  const content = { ...checked, entries: { ...checked.entries, putAside } };
  const isGrown = putAside.length > ledger.entries.putAside.length;
  const plan = planContent(
    ledger,
    content,
    { base, overrides },
    options,
    (sheet) => isIncluded(sheet) || (isGrown && PUT_ASIDE_SHEETS.has(sheet)),
  );
  return { survey, plan, summary: summarizePlan(plan), checked: content.checked };
}
