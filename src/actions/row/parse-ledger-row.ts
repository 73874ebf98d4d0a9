import { type ParsedRow, parseRow } from '#workbook/parse-row';
import type { SheetRow } from '#workbook/reading/sheet-row';
import type { Ledger } from '../ledger/read-ledger.ts';
import { subjectRecords } from '../ledger/subject-records.ts';

/**
 * Parses a row of the open workbook with everything else as last read; null where its
 * sheet has no rows about tasks.
 *
 * @throws InputFailure `workbook.titles-missing` as `parseRow`.
 */
export function parseLedgerRow(ledger: Ledger, row: SheetRow): ParsedRow | null {
  const sheet = ledger.survey.sheets.find(({ name }) => name === row.sheet);
  const above = sheet?.rows?.slice(0, row.row - 1) ?? [];
  return parseRow(row, above, subjectRecords(ledger), ledger.entries.progress);
}
