import { seededRandom } from '../variants/random.ts';

/** Pseudo-random choices that depend on a seed alone, so that a failing document can be reproduced. */
export interface Dice {
  /** An integer from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** True with this probability (0 to 1). */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly shuffled: <T>(values: readonly T[]) => readonly T[];
}

export function diceOf(seed: string): Dice {
  const random = seededRandom(seed);
  for (let turn = 0; turn < 8; turn += 1) random();
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(values: readonly T[]): T => {
    const value = values[int(0, values.length - 1)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return {
    int,
    pick,
    chance: (share) => random() < share,
    shuffled: (values) =>
      values
        .map((value) => ({ value, place: random() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
  };
}
