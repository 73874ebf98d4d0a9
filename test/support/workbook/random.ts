/** Pseudo-random choices that depend on a seed alone (mulberry32), so that a failing run can be repeated. */
export interface Random {
  /** An integer from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  /** @throws {RangeError} if there is nothing to pick from. */
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
  /** A list of 0 to `most` elements. */
  readonly list: <T>(most: number, make: (index: number) => T) => readonly T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => {
      const at = below(from.length);
      for (const one of from.slice(at, at + 1)) return one;
      throw new RangeError('nothing to pick from');
    },
    chance: (percent) => below(100) < percent,
    list: (most, make) => Array.from({ length: below(most + 1) }, (_, index) => make(index)),
  };
}
