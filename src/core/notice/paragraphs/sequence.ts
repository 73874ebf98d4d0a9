import { ORDINAL_RANKS, type Ordinal, type OrdinalRank } from './ordinal.ts';

/**
 * The state of the numbering of a notice, by which the number of an item is distinguished from a
 * figure that a line break put at the start of a line.
 */
export interface Sequence {
  /** Last number accepted at each rank since the last heading above it; 0 for none. */
  readonly last: Readonly<Record<OrdinalRank, number>>;
  /** Whether a heading came after the last Arabic number, so that these may start again at 1. */
  readonly headed: boolean;
  /**
   * The Arabic number before the one at which the numbers started again at 1. It may number headings:
   * 1、产业 / 1.… 2.… 3.… / 2、城建 / 4.…
   */
  readonly outer: number;
}

/** The numbering before the first item. */
export const START_SEQUENCE: Sequence = {
  last: {
    chapter: 0,
    part: 0,
    chinese: 0,
    'chinese-bracket': 0,
    arabic: 0,
    'arabic-bracket': 0,
    circled: 0,
    word: 0,
    dash: 0,
  },
  headed: true,
  outer: 0,
};

/** For each rank, the lower ranks whose numbers restart below it. Arabic numbers often run on and never restart. */
const RESTARTING_BELOW: ReadonlyMap<OrdinalRank, readonly OrdinalRank[]> = new Map(
  ORDINAL_RANKS.map((rank, index) => [
    rank,
    ORDINAL_RANKS.slice(index + 1).filter((lower) => lower !== 'arabic'),
  ]),
);

const ARABIC = ORDINAL_RANKS.indexOf('arabic');

/** Whether an Arabic number continues the series of headings above the current one, and not that one. */
const continuesOuter = ({ last, outer }: Sequence, { rank, value }: Ordinal): boolean =>
  rank === 'arabic' && outer > 0 && value === outer + 1 && value !== last.arabic + 1;

/** The state after an ordinal was accepted. */
export function advance(sequence: Sequence, ordinal: Ordinal): Sequence {
  const index = ORDINAL_RANKS.indexOf(ordinal.rank);
  if (continuesOuter(sequence, ordinal)) return { ...sequence, outer: ordinal.value };
  const last: Record<OrdinalRank, number> = { ...sequence.last, [ordinal.rank]: ordinal.value };
  for (const lower of RESTARTING_BELOW.get(ordinal.rank) ?? []) last[lower] = 0;
  const headed = index < ARABIC || (sequence.headed && index > ARABIC);
  const restarts = index === ARABIC && ordinal.value === 1 && !sequence.headed;
  const outer = restarts ? sequence.last.arabic : index < ARABIC ? 0 : sequence.outer;
  return { last, headed, outer };
}

/** Whether the number is the next one of its series, or 1. */
export const isExpected = (sequence: Sequence, ordinal: Ordinal): boolean =>
  ordinal.value === sequence.last[ordinal.rank] + 1 ||
  ordinal.value === 1 ||
  continuesOuter(sequence, ordinal);

/** Whether the number could follow if some numbers are missing (at most 19) or the last one is repeated. */
export const couldFollow = (sequence: Sequence, ordinal: Ordinal): boolean => {
  const last = sequence.last[ordinal.rank];
  return last === 0 || (ordinal.value > last && ordinal.value <= last + 20) || ordinal.value === last;
};

/** How many numbers may be missing before one that is glued to the text before it. */
const LONGEST_JUMP = 5;

/** Whether the number follows with a few numbers missing, or is the first one of an excerpt. */
export const isJump = (sequence: Sequence, ordinal: Ordinal): boolean => {
  const last = sequence.last[ordinal.rank];
  return ordinal.value > last && ordinal.value <= last + 1 + LONGEST_JUMP;
};
