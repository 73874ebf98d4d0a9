import type { Atom } from '../atoms/atom.ts';
import type { FlatColumn } from '../column.ts';

/* What it costs to go on in a cell, to end it, to leave one empty; see `cell-cost.ts` for the scale. */

/** Cost of going on in a cell of this column from the atom before. */
export function costOfGoingOn(column: FlatColumn, atom: Atom, before: Atom, spaced: boolean): number {
  const apart = atom.gap > 0;
  switch (column.kind) {
    case 'number':
      return Infinity;
    case 'text':
      return apart ? (before.stop ? 1.2 : 0.7) * (spaced ? 1 : 0.7) : 0;
    case 'section':
      return apart ? (before.stop ? 2 : 0.8) : before.stop ? 1 : 0;
    case 'units':
      if (before.comma || before.label || atom.verb || before.verb) return 0;
      if (atom.completes) return 0;
      if (!before.maybe) return apart ? 0.2 : 0;
      if (apart) return column.role === 'lead' ? 0.6 : 0.25;
      if (atom.unit === 0) return 0.1;
      return (column.role === 'lead' ? 1.1 : 0.8) + (atom.level || atom.unit === 2 ? 0 : 1);
    case 'leader':
      return apart ? (before.comma ? 0 : 0.5) : before.comma ? 0 : 1;
    case 'figure':
      return before.text.endsWith('.') || before.text.endsWith(',') || !apart ? 0.1 : 3;
    case 'due':
      return apart ? 0.8 : 0.1;
    case 'person':
      return apart ? 0.1 : 0;
    case 'progress':
    case 'free':
      return apart ? 0.3 : 0;
  }
}

/** Cost of ending a cell after an atom. */
export function costOfLeaving(column: FlatColumn, last: Atom): number {
  const open = last.comma && !/[：:]$/.test(last.text) ? 3 : 0;
  if (column.kind === 'units')
    return open + (last.maybe || last.completes || last.verb || last.stroke ? 0 : 2) + (last.label ? 3 : 0);
  if (column.kind === 'figure' || column.kind === 'number') return 0;
  return open;
}

/** Whether what stands at a border without white space shows that a cell ends there. */
function showsBorder(last: Atom, next: Atom, from: FlatColumn, to: FlatColumn): boolean {
  if (
    last.stop ||
    (from.kind === 'number' && last.ordinal !== null) ||
    (to.kind === 'number' && next.ordinal !== null)
  )
    return true;
  if (from.kind === 'section' && last.problem) return true;
  if (from.kind === 'units' && (last.unit > 0 || last.verb || (last.maybe && next.action))) return true;
  if (from.kind === 'due' && last.due) return true;
  if ((from.kind === 'leader' || from.kind === 'person') && (last.name > 0 || last.post || last.phone))
    return true;
  if (from.kind === 'figure' && last.figure) return true;
  if (to.kind === 'due') return next.due;
  if (to.kind === 'leader') return next.name === 2;
  return to.kind === 'units' && next.unit > 0 && next.level;
}

/** Cost of a border between two cells, by the characters at it. */
export function costOfBorder(
  last: Atom,
  next: Atom,
  spaced: boolean,
  from: FlatColumn,
  to: FlatColumn,
): number {
  if (next.gap > 0) return 0;
  const byNumber =
    (from.kind === 'number' && last.ordinal !== null) || (to.kind === 'number' && next.ordinal !== null);
  if (byNumber) return spaced ? 0.6 : 0.2;
  // Nothing shows where a title ends and its text begins.
  if (from.kind === 'text' && to.kind === 'text') return 3;
  const shows = showsBorder(last, next, from, to);
  // 县文化广电|旅游局 is one name.
  const inName = from.kind === 'units' && to.kind === 'units' && !next.level ? (last.level ? 1.5 : 0.1) : 0;
  if (!spaced && inName > 0) return (shows ? 0.2 : 3) + inName;
  if (spaced) return shows ? 2.5 : 6;
  return shows ? 0.2 : 3;
}

/** Cost of an empty cell; `merged`: at the start of a row, where the cell above may reach down. */
export function costOfEmpty(
  column: FlatColumn,
  columns: readonly FlatColumn[],
  merged: boolean,
  marked: boolean,
): number {
  switch (column.kind) {
    case 'number':
      return column.isMark ? (marked ? 1 : 0) : merged ? 1 : 2.5;
    case 'section':
      return merged ? 0.3 : 1.5;
    case 'text': {
      const texts = columns.filter(({ kind }) => kind === 'text');
      return texts.length > 1 && texts.at(-1) !== column ? 0.5 : texts.length > 1 ? 0.9 : 5;
    }
    case 'leader':
      return 1.2;
    case 'units': {
      if (column.role === 'note') return 0.5;
      if (column.role === 'assist') return 0.8;
      return columns.some(({ role }) => role === 'assist') ? 1.3 : 2;
    }
    case 'due':
      return 1;
    case 'person':
    case 'figure':
      return 0.7;
    case 'progress':
      return 2;
    case 'free':
      return 0.2;
  }
}
