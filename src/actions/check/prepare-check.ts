import { SHEETS } from '#workbook/sheets/all';
import { type PreparedChange, prepareChange, STORED_SHEETS } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import type { CheckOptions } from './check.ts';

/** Sheets that show what the checks find. */
const CHECKED_SHEETS = [SHEETS.home.name, SHEETS.figures.name, SHEETS.findings.name, ...STORED_SHEETS];

/** Prepares writing what the checks find in the whole workbook. */
export const prepareCheck = (ledger: Ledger, options: CheckOptions): PreparedChange =>
  prepareChange(ledger, ledger, options, CHECKED_SHEETS);
