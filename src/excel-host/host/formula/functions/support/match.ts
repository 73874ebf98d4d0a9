import { compare } from '../../value/compare.ts';
import type { ValueMatrix } from '../../value/operand.ts';
import type { Scalar } from '../../value/scalar.ts';
import { candidatePositions } from './positions.ts';
import { hasWildcards, wildcard } from './wildcard.ts';

/** Longer texts are never found (support.microsoft.com, MATCH). */
export const MAX_LOOKUP_LENGTH = 255;

const isSameType = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && a !== null && b !== null;

/** The test for a lookup value: same type and equal; texts with wildcards where they apply. */
function testFor(sought: Scalar, withWildcards: boolean): (value: Scalar) => boolean {
  if (typeof sought !== 'string') return (value) => isSameType(value, sought) && compare(value, sought) === 0;
  if (withWildcards && hasWildcards(sought)) {
    const { matches } = wildcard(sought);
    return (value) => typeof value === 'string' && matches(value);
  }
  const small = sought.toLowerCase();
  return (value) => typeof value === 'string' && value.toLowerCase() === small;
}

/** Position (from 0) of the first or last value that matches; -1: none. A blank is looked up as 0. */
export function exactMatch(
  matrix: ValueMatrix,
  given: Scalar,
  { wildcards = true, fromEnd = false }: { readonly wildcards?: boolean; readonly fromEnd?: boolean } = {},
): number {
  const sought = given ?? 0;
  const holds = testFor(sought, wildcards);
  const isPlain = typeof sought === 'number' || (typeof sought === 'string' && !hasWildcards(sought));
  const places = isPlain ? candidatePositions(matrix, sought, false) : null;
  if (places !== null) {
    const found = places.filter((place) => holds(matrix.values[place] ?? null));
    return (fromEnd ? found.at(-1) : found[0]) ?? -1;
  }
  if (!fromEnd) return matrix.values.findIndex(holds);
  for (let place = matrix.values.length - 1; place >= 0; place -= 1)
    if (holds(matrix.values[place] ?? null)) return place;
  return -1;
}

/**
 * Binary search in ascending values: position of the largest value that is not above the
 * lookup value; values of another type are skipped. -1: all are above.
 */
export function ascendingMatch(matrix: ValueMatrix, given: Scalar): number {
  const sought = given ?? 0;
  const places = positionsOfType(matrix, sought);
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(matrix.values[places[middle] ?? 0] ?? null, sought) <= 0) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

/**
 * Position of the smallest value that is not below the lookup value, in descending values;
 * -1: all are below.
 */
export function descendingMatch(matrix: ValueMatrix, given: Scalar): number {
  const sought = given ?? 0;
  let found = -1;
  for (const place of positionsOfType(matrix, sought)) {
    if (compare(matrix.values[place] ?? null, sought) < 0) break;
    found = place;
  }
  return found;
}

/** Position of an equal value, or else of the nearest one on a side, in any order; -1: none. */
export function nearestMatch(matrix: ValueMatrix, given: Scalar, side: 'below' | 'above'): number {
  const sought = given ?? 0;
  let found = -1;
  for (const place of positionsOfType(matrix, sought)) {
    const value = matrix.values[place] ?? null;
    const order = compare(value, sought);
    if (order === 0) return place;
    if (side === 'below' ? order > 0 : order < 0) continue;
    const isNearer =
      found < 0 || compare(value, matrix.values[found] ?? null) * (side === 'below' ? 1 : -1) > 0;
    if (isNearer) found = place;
  }
  return found;
}

const positionsOfType = ({ values }: ValueMatrix, sought: Scalar): readonly number[] =>
  values.flatMap((value, place) => (isSameType(value, sought) ? [place] : []));
