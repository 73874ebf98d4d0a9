import type { Allocation } from '#core/record/allocation';
import { shareNumber } from './share.ts';

/** Sum of the districts; null for ratios, which are not added up. */
export type AllocationSum = number | null;

/** Differences are rounded to six decimal places, as in the formulas. */
const PLACES = 1e6;

/** The result of the sum formula: the values that are numbers, added up. */
export function allocationSum({ reconciles, cells, total }: Allocation): AllocationSum {
  if (reconciles === 'not additive') return null;
  let sum = 0;
  for (const printed of Object.values(cells)) {
    if (printed !== null) sum += shareNumber(printed, total?.unit ?? '') ?? 0;
  }
  return sum;
}

/** City target minus sum; null where one of them is missing. */
export function differenceOf({ total }: Allocation, sum: AllocationSum): number | null {
  if (total === null || sum === null) return null;
  // Adding 0 turns −0 into 0.
  return Math.round((total.value - sum) * PLACES) / PLACES + 0;
}
