import type { Random } from './variant.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A generator of numbers in [0, 1) that depend on the seed alone (xorshift over a hash of the seed). */
export function seededRandom(seed: string): Random {
  let state = FNV_OFFSET;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), FNV_PRIME);
  if (state === 0) state = FNV_PRIME;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
