import { ORDINAL_RANKS, type Ordinal, type OrdinalRank } from './ordinal.ts';

/**
 * The state of the numbering of a notice, by which the number of an item is distinguished from a
 * figure that a line break put at the start of a line.
 */
export interface Sequence {
  /** Last number accepted at each rank since the last heading above it; 0 for none. */
  readonly last: Readonly<Record<OrdinalRank, number>>;
}

/** The numbering before the first item. */
export const START_SEQUENCE: Sequence = {
  last: { chapter: 0, part: 0, chinese: 0, 'chinese-bracket': 0, arabic: 0, 'arabic-bracket': 0, circled: 0 },
};

/** For each rank, the lower ranks whose numbers restart below it. Arabic numbers often run on and never restart. */
const RESTARTING_BELOW: ReadonlyMap<OrdinalRank, readonly OrdinalRank[]> = new Map(
  ORDINAL_RANKS.map((rank, index) => [
    rank,
    ORDINAL_RANKS.slice(index + 1).filter((lower) => lower !== 'arabic'),
  ]),
);

/** The state after an ordinal was accepted. */
export function advance(sequence: Sequence, ordinal: Ordinal): Sequence {
  const last: Record<OrdinalRank, number> = { ...sequence.last, [ordinal.rank]: ordinal.value };
  for (const lower of RESTARTING_BELOW.get(ordinal.rank) ?? []) last[lower] = 0;
  return { last };
}

/** Whether the number is the next one, or 1. */
export const isExpected = (sequence: Sequence, ordinal: Ordinal): boolean =>
  ordinal.value === sequence.last[ordinal.rank] + 1 || ordinal.value === 1;

/** Whether the number could follow if some numbers are missing (at most 19) or the last one is repeated. */
export const couldFollow = (sequence: Sequence, ordinal: Ordinal): boolean => {
  const last = sequence.last[ordinal.rank];
  return last === 0 || (ordinal.value > last && ordinal.value <= last + 20) || ordinal.value === last;
};
