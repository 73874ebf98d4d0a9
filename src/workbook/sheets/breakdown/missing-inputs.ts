import { ALLOCATIONS } from '../allocations/columns.ts';
import { allocationKey } from '../allocations/keys.ts';
import { allocationSum, differenceOf } from '../allocations/sum.ts';
import { atRecord, countOf, type MissingInput, type MissingInputContext } from '../missing-input.ts';

/** A notice with a breakdown; sums over the districts that are the city target. */
export function missingInputs({ registry }: MissingInputContext): readonly MissingInput[] {
  const { allocations } = registry;
  if (allocations.length === 0) return [{ kind: 'breakdown', count: 1, places: [], isRequired: true }];
  const wrong = [...allocations.entries()].filter(([, one]) => {
    const difference = differenceOf(one, allocationSum(one));
    return difference !== null && difference !== 0;
  });
  return [
    {
      kind: 'sums',
      ...countOf(wrong, ([index]) => [
        atRecord({
          source: ALLOCATIONS,
          by: 'itemKey',
          value: allocationKey(index),
          column: 'share',
        }),
      ]),
    },
  ];
}
