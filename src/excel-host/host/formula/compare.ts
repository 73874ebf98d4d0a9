import type { Scalar } from './scalar.ts';

/** Excel compares numbers by fifteen digits: 0.1+0.2=0.3. */
const NEAR = 9e-16;

export const isNear = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= Math.abs(a) * NEAR;

/** Numbers come before texts, texts before FALSE and TRUE. */
const rank = (value: Scalar): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

/** A blank compared with something counts as 0, as "" or as FALSE. */
function filled(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/**
 * Order of two values that are no errors: negative, 0 or positive. Letters count in any case.
 * Other texts go by their code, not by the habits of a language, which no formula of ours asks for.
 */
export function compare(left: Scalar, right: Scalar): number {
  const a = filled(left, right);
  const b = filled(right, left);
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
