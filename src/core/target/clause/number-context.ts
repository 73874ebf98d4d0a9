import type { DateMention } from '../../text/date.ts';
import type { Quantity } from '../../text/quantity.ts';
import type { Clause, ClauseOutline } from './clauses.ts';

/**
 * A number with its clause, the neighbouring numbers and the words on both sides.
 *
 *     东区谋划落地2个以上先进制造业项目
 *     left        ^number   ^right
 */
export interface NumberContext {
  readonly outline: ClauseOutline;
  readonly quantity: Quantity;
  readonly clause: Clause;
  readonly clauseIndex: number;
  /** Nearest numbers in the same clause, numbers in dates excluded. */
  readonly previous: Quantity | null;
  readonly next: Quantity | null;
  /** Text from the start of the clause, or the end of the previous number, to the comparator; at most `LONGEST_SIDE`. */
  readonly left: string;
  /** Text from the end of the number and its comparators to the end of the clause; at most `LONGEST_SIDE`. */
  readonly right: string;
}

/** Characters to either side of a number that are looked at. */
const LONGEST_SIDE = 400;

/** The contexts of all numbers that are not part of a date, in order. */
export function numberContexts(
  outline: ClauseOutline,
  quantities: readonly Quantity[],
  dates: readonly DateMention[],
): readonly NumberContext[] {
  const dated = new Uint8Array(outline.text.length);
  for (const { start, end } of dates) dated.fill(1, start, end);
  const free = quantities.filter(
    ({ start, end }) => !dated.subarray(start, Math.max(end, start + 1)).includes(1),
  );
  const clauseAt = clauseIndexes(outline);
  const clauseOf = free.map((quantity) => clauseAt[quantity.start] ?? -1);
  return free.flatMap((quantity, index): NumberContext[] => {
    const clauseIndex = clauseOf[index] ?? -1;
    const clause = outline.clauses[clauseIndex];
    if (clause === undefined) return [];
    const previous = index > 0 && clauseOf[index - 1] === clauseIndex ? (free[index - 1] ?? null) : null;
    const next = clauseOf[index + 1] === clauseIndex ? (free[index + 1] ?? null) : null;
    return [
      {
        outline,
        quantity,
        clause,
        clauseIndex,
        previous,
        next,
        left: outline.text.slice(
          Math.max(clause.start, previous?.to ?? 0, quantity.from - LONGEST_SIDE),
          quantity.from,
        ),
        right: outline.text.slice(
          quantity.to,
          Math.max(quantity.to, Math.min(clause.end, quantity.to + LONGEST_SIDE)),
        ),
      },
    ];
  });
}

/** For each character, the index of the innermost clause around it; -1 outside clauses. */
export function clauseIndexes({ clauses, text }: ClauseOutline): Int32Array {
  const indexes = new Int32Array(text.length).fill(-1);
  // A bracket comes after its host, so it overwrites the host's index.
  clauses.forEach(({ start, end }, index) => indexes.fill(index, start, end));
  return indexes;
}
