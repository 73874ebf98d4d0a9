import type { Checked } from '../check/check.ts';
import type { Ledger } from './read-ledger.ts';

/** The ledger of the open workbook, and what the checks find in it. */
export interface CheckedLedger {
  readonly ledger: Ledger;
  readonly checked: Checked;
}
