import Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import type { EntryIndex, CheckContext, ReadEntry } from '../context.ts';
import { disagreements, type StatedClaim } from './disagreements.ts';

/**
 * Claims that disagree with another task about the same indicator, one for each side.
 * Growth rates are left out: they follow from the amounts.
 */
export function crossClaims(read: ReadEntry, index: EntryIndex, context: CheckContext): readonly Claim[] {
  return disagreements(read, index, context)
    .filter(({ a }) => a.figure.measure !== '%' && !a.figure.amount.eq(0))
    .flatMap(({ a, b }) => [against(a, b), against(b, a)]);
}

function against({ claim, figure }: StatedClaim, other: StatedClaim): Claim {
  return {
    ...claim,
    claimedPercent: null,
    targetValue: other.claim.value,
    targetUnit: other.claim.unit,
    target: null,
    basis: 'other-item',
    computedPercent: other.figure.amount.eq(0)
      ? null
      : Number(new Big(figure.amount).div(other.figure.amount).times(100).round(2).toString()),
    verdict: 'inconsistent',
    pace: null,
    certainty: 'certain',
  };
}
