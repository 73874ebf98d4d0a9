import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { Override } from '#core/merge/difference';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/sheets/all';
import { type BookPlan, type PlanSummary, summarizePlan } from '#workbook/plan/book-plan';
import { planBook } from '#workbook/plan/plan-book';
import { sheetsOfWorkbook, workbookContent } from '../build/build-workbook.ts';
import type { Checked, CheckOptions } from '../check/check.ts';
import type { Ledger } from './read-ledger.ts';

/** The hidden sheet of records, and 任务分解, whose rows are numbered as the records are stored there. */
export const STORED_SHEETS = [SHEETS.store.name, SHEETS.allocations.name] as const;

/** A change of the workbook, ready to be applied. */
export interface PreparedChange {
  readonly plan: BookPlan;
  readonly summary: PlanSummary;
  readonly checked: Checked;
}

/** What the workbook is to contain. */
interface DesiredContent {
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
  { survey }: Ledger,
  { registry, base, overrides, entries }: DesiredContent,
  options: CheckOptions,
  sheets?: readonly string[],
): PreparedChange {
  // 半年度完成情况表 is made of entered reports: it is built on request, and updated once it exists.
  const isThere = (sheet: string): boolean => survey.sheets.some(({ name }) => name === sheet);
  const isPrinted = registry.tasks.some(({ progress }) => progress.length > 0);
  const isIncluded = (sheet: unknown): boolean =>
    sheets?.some((name) => name === sheet) ?? (sheet !== SHEETS.halfYear.name || isThere(sheet) || isPrinted);
  // A missing sheet that is built now is no finding any more.
  const isResolved = ({ code, params }: Finding): boolean =>
    code === 'workbook.sheet-removed' && isIncluded(params['sheet']);
  const findings = registry.findings.filter((found) => !isResolved(found));
  const content = workbookContent({ registry: { ...registry, findings }, entries }, options);
  const plan = planBook(survey, sheetsOfWorkbook(content, { base, overrides }), ({ name }) =>
    isIncluded(name),
  );
  return { plan, summary: summarizePlan(plan), checked: content.checked };
}
