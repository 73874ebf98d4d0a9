import { RANKS, type Ordinal, type OrdinalRank } from './ordinal.ts';

/**
 * The running numbers of a notice, so that a number at the start of a line can
 * be told from a number that a line break put there.
 */
export interface Sequence {
  /** Last number accepted at each rank since the last heading above it; 0 = none. */
  readonly last: Readonly<Record<OrdinalRank, number>>;
}

export const START: Sequence = {
  last: { chapter: 0, part: 0, chinese: 0, 'chinese-bracket': 0, arabic: 0, 'arabic-bracket': 0, circled: 0 },
};

/** Ranks below a heading; a new heading may restart their numbers. */
const BELOW: Readonly<Record<OrdinalRank, readonly OrdinalRank[]>> = Object.fromEntries(
  RANKS.map((rank, index) => [rank, RANKS.slice(index + 1).filter((lower) => lower !== 'arabic')]),
) as unknown as Record<OrdinalRank, readonly OrdinalRank[]>;

/** Arabic numbers often run on under new headings, so they are never reset. */
export function advance(sequence: Sequence, ordinal: Ordinal): Sequence {
  const last: Record<OrdinalRank, number> = { ...sequence.last, [ordinal.rank]: ordinal.value };
  for (const lower of BELOW[ordinal.rank]) last[lower] = 0;
  return { last };
}

/** Whether the number is the one that is due: the next, or a new start. */
export const isDue = (sequence: Sequence, ordinal: Ordinal): boolean =>
  ordinal.value === sequence.last[ordinal.rank] + 1 || ordinal.value === 1;

/** Whether the number could follow with some numbers missing between. */
export const couldFollow = (sequence: Sequence, ordinal: Ordinal): boolean => {
  const last = sequence.last[ordinal.rank];
  return last === 0 || (ordinal.value > last && ordinal.value <= last + 20) || ordinal.value === last;
};
