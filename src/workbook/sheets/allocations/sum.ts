import type { Allocation } from '#core/record/allocation';
import { shareNumber } from '../../codec/share.ts';

/** Sum of the districts, or null where the parts are ratios and mean nothing added up. */
export type AllocationSum = number | null;

/** Decimal places kept in sums and differences, in formulas and here alike. */
const PLACES = 1e6;

/** What the SUM formula over the districts gives: the numbers among the parts. */
export function allocationSum({ reconciles, cells, total }: Allocation): AllocationSum {
  if (reconciles === 'not additive') return null;
  let sum = 0;
  for (const printed of Object.values(cells)) {
    if (printed !== null) sum += shareNumber(printed, total?.unit ?? '') ?? 0;
  }
  return sum;
}

/** City target less the sum; null where one of them is not there. */
export function differenceOf({ total }: Allocation, sum: AllocationSum): number | null {
  if (total === null || sum === null) return null;
  // Adding 0 turns −0 into 0.
  return Math.round((total.value - sum) * PLACES) / PLACES + 0;
}
