import type { Ledger } from '../ledger/read-ledger.ts';
import { rawBook } from '../ledger/raw-book.ts';
import type { Checked } from '../check/check.ts';
import { cellText } from '#workbook/codec/cell';
import { findRows } from '#workbook/reading/find-rows';
import { FINDINGS } from '#workbook/sheets/findings/columns';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';

/**
 * The number of findings in 校验结果, where they are not those of the check; null where they
 * are. 首页 counts what is in the sheet, so it differs then too. 0 where there is no such sheet.
 */
export function outdatedFindings(
  { survey }: Pick<Ledger, 'survey'>,
  { findings }: Pick<Checked, 'findings'>,
): number | null {
  const rows = findRows(rawBook(survey), FINDINGS, survey.workbook)?.rows ?? [];
  const written = new Set(rows.flatMap(({ key }) => key ?? []));
  const now = findingKeys(findings).map((key) => cellText(key));
  const isSame = now.length === written.size && now.every((key) => written.has(key));
  return isSame ? null : written.size;
}
