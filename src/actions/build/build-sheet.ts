import { SHEETS } from '#workbook/codec/sheet-name';
import type { CheckOptions } from '../check/check.ts';
import type { Held } from '../ledger/read-ledger.ts';
import { type Prepared, prepare, STORED_SHEETS } from '../ledger/prepare.ts';

/** Tables that are built on their own. */
export const BUILT_SHEETS = [SHEETS.plan, SHEETS.halfYear, SHEETS.breakdown, SHEETS.findings] as const;
export type BuiltSheet = (typeof BUILT_SHEETS)[number];

/**
 * Prepares building one table from what the workbook holds. Findings are stored as they
 * are shown, so that what people answer beside them is known again.
 */
export const prepareSheet = (held: Held, sheet: BuiltSheet, options: CheckOptions): Prepared =>
  prepare(held, held, options, [sheet, ...(sheet === SHEETS.findings ? FOLLOWING : [])]);

/** Sheets that count findings, or keep them. */
const FOLLOWING = [SHEETS.home, ...STORED_SHEETS];

/** Sheets that say what the checks found. */
const CHECKED_SHEETS = [SHEETS.home, SHEETS.figures, SHEETS.findings, ...STORED_SHEETS];

/** Prepares writing down what the checks find in everything the workbook holds. */
export const prepareCheck = (held: Held, options: CheckOptions): Prepared =>
  prepare(held, held, options, CHECKED_SHEETS);
