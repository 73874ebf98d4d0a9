import type { CheckResult } from '#core/check/check';
import type { Entry } from '#core/record/entry';
import { entryOfRow, type SheetRow } from '#workbook/reading/one-row';
import type { Checked } from '../check/check.ts';
import type { Held } from '../ledger/read-ledger.ts';
import { recordsOf } from '../ledger/records.ts';

/** What the checks say of one row as it is now. */
export interface CheckedRow extends CheckResult {
  readonly entry: Entry;
}

/**
 * Checks the row a person has just changed, against everything the workbook held when
 * it was last read. Nothing is read or written; null where the row reports nothing.
 */
export function checkRow(held: Held, { session }: Checked, row: SheetRow): CheckedRow | null {
  const entry = entryOfRow(row, recordsOf(held), held.entries.progress);
  return entry === null ? null : { entry, ...session.checkOne(entry) };
}
