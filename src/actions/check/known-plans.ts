import type { FindingCode } from '#core/finding/catalogue';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import { SHEETS } from '#workbook/sheets/all';
import type { RegistryAndEntries } from '../import/read-files.ts';

/** Findings of reading that something on a sheet may be filled in although it was read as empty. */
const UNREAD: ReadonlySet<string> = new Set([
  'workbook.input-sheet-removed',
  'workbook.input-column-missing',
  'workbook.key-column-missing',
  'workbook.formula-unresolved',
  'workbook.cell-pictures',
  'workbook.row-without-key',
] satisfies FindingCode[]);

/** The plans that were filled in; null where there is no workbook, or part of 推进方案表 could not be read. */
export function knownPlans({ registry, entries }: RegistryAndEntries): readonly PlanEntry[] | null {
  const isUnread = registry.findings.some(
    ({ code, params }) => UNREAD.has(code) && params['sheet'] === SHEETS.plan.name,
  );
  return entries === null || isUnread ? null : entries.plans;
}
