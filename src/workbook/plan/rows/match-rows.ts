import { type CellValue, isBlank } from '#xlsx/cell-value';

/** The cells of a row, by column. */
export type Cells = readonly CellValue[];

/** What a row says, as a text that only equal rows share; null: nothing in it distinguishes it from others. */
type Signature<Row> = (row: Row) => string | null;

/** A way to recognise the same row in two lists. */
export interface MatchLevel<Left, Right> {
  readonly left: Signature<Left>;
  readonly right: Signature<Right>;
}

/**
 * Pairs the rows of two lists: by the first way all that agree, then the rest by the next.
 * Of several that say the same the first ones belong together. Result: index of the right
 * row by that of the left one.
 *
 * @param isSame Whether two rows agree in the first way; null: the left one says nothing in it.
 * Saves the signatures of rows that both lists begin with.
 */
export function matchRows<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  levels: readonly MatchLevel<Left, Right>[],
  isSame: (left: Left, right: Right) => boolean | null = () => false,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [index, row] of left.entries()) {
    const other = right[index];
    const agree = other === undefined ? false : isSame(row, other);
    if (agree === false) break;
    if (agree === null) continue;
    pairs.set(index, index);
    taken.add(index);
  }
  for (const level of levels) {
    if (pairs.size === left.length || taken.size === right.length) break;
    const open = new Map<string, number[]>();
    for (const [index, row] of right.entries()) {
      const says = taken.has(index) ? null : level.right(row);
      if (says === null) continue;
      const same = open.get(says);
      if (same === undefined) open.set(says, [index]);
      else same.push(index);
    }
    for (const same of open.values()) same.reverse();
    for (const [index, row] of left.entries()) {
      const says = pairs.has(index) ? null : level.left(row);
      const found = says === null ? undefined : open.get(says)?.pop();
      if (found === undefined) continue;
      pairs.set(index, found);
      taken.add(found);
    }
  }
  return pairs;
}

/** What some cells say together; null if all of them are blank. */
export function signatureOf(cells: readonly (CellValue | undefined)[]): string | null {
  let says = '';
  let isFilled = false;
  for (const cell of cells) {
    const text = shown(cell ?? '');
    isFilled ||= !isBlank(cell);
    // With its length, so that no text is taken for two cells.
    says += `${String(text.length)} ${text}`;
  }
  return isFilled ? says : null;
}

function shown(cell: CellValue): string {
  if (typeof cell !== 'string') return String(cell);
  return (cell.includes('\r') ? cell.replaceAll('\r', '') : cell).trim();
}

/** Positions (of the given ascending ones) that can stay in order: a longest rising sequence of `ranks`. */
export function risingOf(ranks: readonly number[]): ReadonlySet<number> {
  /** By length of a sequence: index of its last member, the smallest known. */
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const [index, rank] of ranks.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[ends[middle] ?? 0] ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    const last = ends[low - 1];
    if (last !== undefined) before.set(index, last);
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
}
