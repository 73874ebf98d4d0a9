import { type BuiltSheet, SHEETS } from '#workbook/sheets/all';
import type { CheckOptions } from '../check/check.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { type PreparedChange, prepareChange, STORED_SHEETS } from '../ledger/prepare-change.ts';

/** Sheets that count findings or store them. */
const FINDING_SHEETS = [SHEETS.home.name, ...STORED_SHEETS];

/**
 * Prepares building one sheet from the ledger. 校验结果 is stored together with the
 * findings, so that answers entered on it are matched to the same findings later.
 */
export const prepareSheet = (ledger: Ledger, sheet: BuiltSheet, options: CheckOptions): PreparedChange =>
  prepareChange(ledger, ledger, options, [sheet, ...(sheet === SHEETS.findings.name ? FINDING_SHEETS : [])]);
