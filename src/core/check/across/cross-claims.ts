import Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import type { Book, CheckContext, ReadEntry } from '../context.ts';
import { disagreements, type Stated } from '../rules/two-values.ts';

/**
 * Claims held against what another task says of the same indicator, where the two
 * do not agree: one for each side. Growth follows from the amounts and is not held again.
 */
export function crossClaims(read: ReadEntry, book: Book, context: CheckContext): readonly Claim[] {
  return disagreements(read, book, context)
    .filter(({ a }) => a.figure.measure !== '%' && !a.figure.amount.eq(0))
    .flatMap(({ a, b }) => [against(a, b), against(b, a)]);
}

function against({ claim, figure }: Stated, other: Stated): Claim {
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
