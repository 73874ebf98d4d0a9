import type { Checked } from '../check.ts';
import type { Held } from './hold.ts';

/** The open workbook: what it holds and what the checks say of it. */
export interface Desk {
  readonly held: Held;
  readonly checked: Checked;
}
