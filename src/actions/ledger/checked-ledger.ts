import type { Checked } from '../check/check.ts';
import type { Held } from './read-ledger.ts';

/** The open workbook: what it holds and what the checks say of it. */
export interface Desk {
  readonly held: Held;
  readonly checked: Checked;
}
