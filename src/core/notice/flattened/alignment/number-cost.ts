import type { Atom } from '../atoms/atom.ts';
import { styleOf, type State } from './state.ts';

/* How likely a number is that of a row: by its order, its style, and what stands around it. */

/** Furthest that a number may be from the one before it, in an extract of a table. */
const FURTHEST_JUMP = 40;

/** A number and what stands around it. */
interface NumberPlace {
  readonly before: Atom | null;
  readonly atom: Atom;
  readonly next: Atom | null;
  /** Whether a section row ends before it. */
  readonly behindSection: boolean;
}

/** Cost of an atom in a column of numbers; Infinity if it is none. `isMark`: whether the header names no such column. */
export const costOfNumber = (state: State, column: number, isMark: boolean, place: NumberPlace): number =>
  place.atom.ordinal === null ? Infinity : orderCost(state, column, isMark, place.atom) + figureCost(place);

/** Cost of a number that would be the next of a row and is none. */
export function costAsNoNumber(state: State, atom: Atom): number {
  const { ordinal } = atom;
  if (!ordinal) return 0;
  let most = 0;
  for (const [c, last] of state.last.entries()) {
    const same = state.styles[c] === styleOf(ordinal);
    if (last === 0 || ordinal.value <= last) continue;
    if (ordinal.value === last + 1) most = Math.max(most, same ? 1 : 0.3);
    else if (same && ordinal.hasStop && ordinal.value <= last + FURTHEST_JUMP) most = Math.max(most, 0.4);
  }
  return most;
}

/** Cost of a number as that of a row, by the one before it. */
function orderCost(state: State, column: number, isMark: boolean, atom: Atom): number {
  const { ordinal } = atom;
  if (!ordinal) return Infinity;
  const last = state.last[column] ?? 0;
  const style = state.styles[column] ?? null;
  const odd = (style !== null && style !== styleOf(ordinal) ? 5 : 0) + (isMark && !ordinal.hasStop ? 0.8 : 0);
  if (atom.measured && ordinal.value !== last + 1) return 6;
  if (ordinal.value === last + 1)
    return (atom.measured ? 1 : 0) + (ordinal.rank === 'chinese' ? -1 : -2) + odd;
  if (ordinal.value === 1 && state.fresh) return -1.5 + odd;
  if (last === 0) return 1 + odd;
  if (ordinal.value === 1 && isMark) return 1.5 + odd;
  if (ordinal.value > last && ordinal.value <= last + FURTHEST_JUMP) return 0.6 + odd;
  return 5;
}

/** Cost of a number that is a figure: directly before another one (降到8.5%) or a unit of measure (在12所…), behind words. */
function figureCost({ before, atom, next, behindSection }: NumberPlace): number {
  if (
    atom.measured &&
    before &&
    !behindSection &&
    atom.gap === 0 &&
    !before.stop &&
    before.unit === 0 &&
    !before.due &&
    before.name === 0 &&
    !before.phone
  )
    return 6;
  if (!before || !next || atom.gap > 0 || next.gap > 0 || before.stop || before.unit === 2) return 0;
  return /^\d/.test(next.text) &&
    !/^(?:20\d{2}(?:年|$)|\d{1,2}月)/.test(next.text) &&
    !/[、)）]$/.test(atom.text)
    ? 4
    : 0;
}
