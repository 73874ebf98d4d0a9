import type { Scalar } from './scalar.ts';

/** Excel compares numbers to fifteen digits: 0.1+0.2=0.3. */
const RELATIVE_TOLERANCE = 9e-16;

export const isNear = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= Math.abs(a) * RELATIVE_TOLERANCE;

/** Sort order of types: numbers, then texts, then FALSE and TRUE. */
const rank = (value: Scalar): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

/** A blank is compared as 0, "" or FALSE, depending on the other value. */
function blankAs(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/**
 * Order of two values that are not errors: negative, 0 or positive. Case is ignored. Texts
 * are compared by code unit and not by the collation of a language; the formulas of Duban
 * do not depend on it.
 */
export function compare(left: Scalar, right: Scalar): number {
  const a = blankAs(left, right);
  const b = blankAs(right, left);
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'number' && typeof b === 'number') return isNear(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return 0;
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
  }
  return Number(a) - Number(b);
}
