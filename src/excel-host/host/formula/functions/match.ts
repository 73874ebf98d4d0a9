import { compare } from '../compare.ts';
import type { Matrix } from '../operand.ts';
import type { Scalar } from '../scalar.ts';
import { placesOf } from './positions.ts';
import { hasWildcards, wildcard } from './wildcard.ts';

/** Texts longer than that are not looked for (support.microsoft.com, MATCH). */
export const LONGEST_SOUGHT = 255;

const isAlike = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && a !== null && b !== null;

/** Whether a value is the one that is sought: of the same kind, a text with wildcards where those count. */
function testFor(sought: Scalar, withWildcards: boolean): (value: Scalar) => boolean {
  if (typeof sought !== 'string') return (value) => isAlike(value, sought) && compare(value, sought) === 0;
  if (withWildcards && hasWildcards(sought)) {
    const { matches } = wildcard(sought);
    return (value) => typeof value === 'string' && matches(value);
  }
  const small = sought.toLowerCase();
  return (value) => typeof value === 'string' && value.toLowerCase() === small;
}

/** Place (from 0) of the first value, or the last, that is the sought one; -1 where none is. A blank seeks 0. */
export function exactPlace(
  matrix: Matrix,
  given: Scalar,
  { wildcards = true, fromEnd = false }: { readonly wildcards?: boolean; readonly fromEnd?: boolean } = {},
): number {
  const sought = given ?? 0;
  const holds = testFor(sought, wildcards);
  const isPlain = typeof sought === 'number' || (typeof sought === 'string' && !hasWildcards(sought));
  const places = isPlain ? placesOf(matrix, sought, false) : null;
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
 * Place of the largest value that is not above the sought one, in values that rise:
 * half of them are ruled out at each step, values of another kind passed over. -1: all are above.
 */
export function risingPlace(matrix: Matrix, given: Scalar): number {
  const sought = given ?? 0;
  const places = alikePlaces(matrix, sought);
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(matrix.values[places[middle] ?? 0] ?? null, sought) <= 0) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

/** Place of the smallest value that is not below the sought one, in values that fall; -1: all are below. */
export function fallingPlace(matrix: Matrix, given: Scalar): number {
  const sought = given ?? 0;
  let found = -1;
  for (const place of alikePlaces(matrix, sought)) {
    if (compare(matrix.values[place] ?? null, sought) < 0) break;
    found = place;
  }
  return found;
}

/** Place of the value next to the sought one on one side, wherever it stands; -1 where there is none. */
export function nextPlace(matrix: Matrix, given: Scalar, side: 'below' | 'above'): number {
  const sought = given ?? 0;
  let found = -1;
  for (const place of alikePlaces(matrix, sought)) {
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

const alikePlaces = ({ values }: Matrix, sought: Scalar): readonly number[] =>
  values.flatMap((value, place) => (isAlike(value, sought) ? [place] : []));
