import type { Ordinal, OrdinalRank } from '../../paragraphs/ordinal.ts';
import type { Atom } from '../atoms/atom.ts';
import type { FlatColumn } from '../column.ts';

/** How a number is printed: 1 · 1. · 一、 · （一）; null for none yet. */
export type NumberStyle = 'plain' | 'stop' | OrdinalRank | null;

/** The style of an ordinal. */
export const styleOf = ({ rank, hasStop }: Ordinal): NumberStyle =>
  rank === 'arabic' ? (hasStop ? 'stop' : 'plain') : rank;

/** A state of the search: the last atom is in `column`. The fields after `prev` depend on the way to it. */
export interface State {
  readonly cost: number;
  readonly column: number;
  readonly newRow: boolean;
  readonly prev: State | null;
  /** Last number of each column of numbers; 0 for none. */
  readonly last: readonly number[];
  /** Last number of a section row. */
  readonly section: number;
  /** How the first number of each column is printed. */
  readonly styles: readonly NumberStyle[];
  /** Whether a section row came after the last number. */
  readonly fresh: boolean;
  /** Whether the row has a text. */
  readonly text: boolean;
  /** Whether the row says who is in charge. */
  readonly duty: boolean;
  /** Whether the row is that of a section (一、耕作机具 5020 2800). */
  readonly heads: boolean;
  /** Rows with a text that are ended. */
  readonly rows: number;
  /** Those of them that say who is in charge. */
  readonly whole: number;
}

/** The state before the first atom. */
export const startState = (columns: number): State => ({
  cost: 0,
  column: 0,
  newRow: true,
  prev: null,
  last: new Array<number>(columns).fill(0),
  section: 0,
  styles: new Array<NumberStyle>(columns).fill(null),
  fresh: false,
  text: false,
  duty: false,
  heads: false,
  rows: 0,
  whole: 0,
});

/** Whether an atom in a column says who is in charge, or what was reached. */
export const namesDuty = ({ kind, role }: FlatColumn, atom: Atom): boolean =>
  kind === 'progress' ||
  (kind === 'leader' && (atom.name > 0 || atom.post)) ||
  (kind === 'units' && role !== 'note' && (atom.unit > 0 || atom.completes));

/** Cost of a row without a text. */
export const COST_WITHOUT_TEXT = 4;
const GAIN_OF_WHOLE_ROW = 2.5;

interface RowParts {
  readonly text: boolean;
  readonly duty: boolean;
}

/** What the search gains where a row has got both a text and someone in charge; counted at once, so that ways can be compared. */
export const completion = (before: RowParts, now: RowParts): number =>
  now.text && now.duty && !(before.text && before.duty) ? -GAIN_OF_WHOLE_ROW : 0;
