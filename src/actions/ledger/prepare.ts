import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { Kept } from '#core/merge/difference';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/codec/sheet-name';
import { type BookPlan, type PlanTally, tallyPlan } from '#workbook/plan/book-plan';
import { planBook } from '#workbook/plan/plan-book';
import { drawingsOf, workbookContent } from '../build/build-workbook.ts';
import type { Checked, CheckOptions } from '../check/check.ts';
import type { Held } from './read-ledger.ts';

/** The hidden sheet, and the one whose rows are numbered as they are stored there. */
export const STORED_SHEETS = [SHEETS.store, SHEETS.allocations] as const;

/** Something that can be carried out, and what there is to say of it before. */
export interface Prepared {
  readonly plan: BookPlan;
  readonly tally: PlanTally;
  readonly checked: Checked;
}

/** What the workbook is to show. */
export interface Wanted {
  readonly registry: Registry;
  /** Its records as they came, where people keep others or none. */
  readonly drawn: Registry;
  readonly kept: readonly Kept[];
  readonly entries: WorkbookEntries;
}

/**
 * What has to change in the workbook so that it shows a registry, checked; only the
 * sheets named, where some are. Nothing is written. Throws InputFailure as `planBook`.
 */
export function prepare(
  { survey }: Held,
  { registry, drawn, kept, entries }: Wanted,
  options: CheckOptions,
  sheets?: readonly string[],
): Prepared {
  // Where reports make up this table it is built when somebody asks for it; one that is there follows.
  const isThere = (sheet: string): boolean => survey.sheets.some(({ name }) => name === sheet);
  const isPrinted = registry.tasks.some(({ progress }) => progress.length > 0);
  const isDrawn = (sheet: unknown): boolean =>
    sheets?.some((name) => name === sheet) ?? (sheet !== SHEETS.halfYear || isThere(sheet) || isPrinted);
  // A table that is built now was missing a moment ago; nobody has to be told of it in that table.
  const isOver = ({ code, params }: Finding): boolean =>
    code === 'workbook.sheet-removed' && isDrawn(params['sheet']);
  const findings = registry.findings.filter((found) => !isOver(found));
  const content = workbookContent({ registry: { ...registry, findings }, entries }, options);
  const plan = planBook(survey, drawingsOf(content, { drawn, kept }), ({ name }) => isDrawn(name));
  return { plan, tally: tallyPlan(plan), checked: content.checked };
}
