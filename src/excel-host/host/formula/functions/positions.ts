import type { Matrix } from '../operand.ts';
import { readText } from '../read-text.ts';

/** Where each value of a long column stands, so that looking it up again takes no search. */
interface Positions {
  readonly of: ReadonlyMap<string | number, readonly number[]>;
  /** Texts that read as numbers: equal to them in conditions, though not in look-ups. */
  readonly numberLike: readonly number[];
}

const KNOWN = new WeakMap<Matrix, Positions>();
/** Shorter ones are searched faster than listed. */
const LONG = 24;
const NONE: readonly number[] = [];

/** Numbers that are equal to fifteen digits have one key. */
const keyOf = (value: string | number): string | number =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value.toLowerCase();

function positionsIn(matrix: Matrix): Positions {
  const known = KNOWN.get(matrix);
  if (known !== undefined) return known;
  const of = new Map<string | number, number[]>();
  const numberLike: number[] = [];
  for (const [at, value] of matrix.values.entries()) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const key = keyOf(value);
    const list = of.get(key);
    if (list === undefined) of.set(key, [at]);
    else list.push(at);
    if (typeof value === 'string' && readText(value) !== null) numberLike.push(at);
  }
  const made = { of, numberLike };
  KNOWN.set(matrix, made);
  return made;
}

/**
 * Places (from 0, row by row) that may hold a text or a number, in rising order; null where
 * the matrix is short and all of it has to be searched. Each place is still to be tested.
 */
export function placesOf(matrix: Matrix, key: string | number, withTexts: boolean): readonly number[] | null {
  if (matrix.values.length < LONG) return null;
  const { of, numberLike } = positionsIn(matrix);
  const found = of.get(keyOf(key)) ?? NONE;
  return withTexts && typeof key === 'number' && numberLike.length > 0
    ? [...found, ...numberLike].sort((a, b) => a - b)
    : found;
}
