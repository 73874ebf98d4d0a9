import type { DateMention } from '../text/date.ts';
import type { Quantity } from '../text/quantity.ts';
import type { Clause, Outline } from './outline.ts';

/**
 * A number where it stands: its clause, its neighbours, and the words on both sides.
 *
 *     东区谋划落地2个以上先进制造业项目
 *     left        ^number   ^right
 */
export interface Site {
  readonly outline: Outline;
  readonly quantity: Quantity;
  readonly clause: Clause;
  readonly clauseIndex: number;
  /** Nearest numbers of the same clause that are no dates. */
  readonly previous: Quantity | null;
  readonly next: Quantity | null;
  /** From the clause's start, or the previous number's end, to the comparator. */
  readonly left: string;
  /** From the end of number and its words to the end of the clause. */
  readonly right: string;
}

/** Sites of all numbers outside dates, in order. */
export function sitesOf(
  outline: Outline,
  quantities: readonly Quantity[],
  dates: readonly DateMention[],
): readonly Site[] {
  const dated = new Uint8Array(outline.text.length);
  for (const { start, end } of dates) dated.fill(1, start, end);
  const free = quantities.filter(
    ({ start, end }) => !dated.subarray(start, Math.max(end, start + 1)).includes(1),
  );
  const home = homesOf(outline);
  const homes = free.map((quantity) => home[quantity.start] ?? -1);
  return free.flatMap((quantity, index): Site[] => {
    const clauseIndex = homes[index] ?? -1;
    const clause = outline.clauses[clauseIndex];
    if (clause === undefined) return [];
    const previous = index > 0 && homes[index - 1] === clauseIndex ? (free[index - 1] ?? null) : null;
    const next = homes[index + 1] === clauseIndex ? (free[index + 1] ?? null) : null;
    return [
      {
        outline,
        quantity,
        clause,
        clauseIndex,
        previous,
        next,
        left: outline.text.slice(Math.max(clause.start, previous?.to ?? 0), quantity.from),
        right: outline.text.slice(quantity.to, Math.max(quantity.to, clause.end)),
      },
    ];
  });
}

/** For each character the smallest clause around it; brackets stand behind their hosts and win. */
export function homesOf({ clauses, text }: Outline): Int32Array {
  const home = new Int32Array(text.length).fill(-1);
  clauses.forEach(({ start, end }, index) => home.fill(index, start, end));
  return home;
}
