import type { ValueMatrix } from '../../value/operand.ts';
import { numberInText } from '../../value/number-in-text.ts';

/** An index of the values of a long column, so that repeated lookups need no search. */
interface Positions {
  readonly of: ReadonlyMap<string | number, readonly number[]>;
  /** Positions of texts that can be parsed as numbers: criteria match them as numbers, lookups do not. */
  readonly numberLike: readonly number[];
}

const INDEXED = new WeakMap<ValueMatrix, Positions>();
/** Shorter columns are searched faster than indexed. */
const MIN_INDEXED_LENGTH = 24;
const NONE: readonly number[] = [];

/** Numbers that are equal to fifteen digits have the same key. */
const keyOf = (value: string | number): string | number =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value.toLowerCase();

function positionsIn(matrix: ValueMatrix): Positions {
  const known = INDEXED.get(matrix);
  if (known !== undefined) return known;
  const of = new Map<string | number, number[]>();
  const numberLike: number[] = [];
  for (const [at, value] of matrix.values.entries()) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const key = keyOf(value);
    const list = of.get(key);
    if (list === undefined) of.set(key, [at]);
    else list.push(at);
    if (typeof value === 'string' && numberInText(value) !== null) numberLike.push(at);
  }
  const made = { of, numberLike };
  INDEXED.set(matrix, made);
  return made;
}

/**
 * Positions (from 0, row by row) that may match a text or a number, ascending; the caller
 * still has to test each. Null: the matrix is too short to be indexed and has to be
 * searched.
 */
export function candidatePositions(
  matrix: ValueMatrix,
  key: string | number,
  withTexts: boolean,
): readonly number[] | null {
  if (matrix.values.length < MIN_INDEXED_LENGTH) return null;
  const { of, numberLike } = positionsIn(matrix);
  const found = of.get(keyOf(key)) ?? NONE;
  return withTexts && typeof key === 'number' && numberLike.length > 0
    ? [...found, ...numberLike].sort((a, b) => a - b)
    : found;
}
