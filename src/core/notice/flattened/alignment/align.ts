import type { Atom } from '../atoms/atom.ts';
import { namesProblems, type FlatColumn } from '../column.ts';
import { costOfBorder, costOfEmpty, costOfGoingOn, costOfLeaving } from './border-cost.ts';
import { costIn } from './cell-cost.ts';
import { costAsNoNumber, costOfNumber } from './number-cost.ts';
import { completion, COST_WITHOUT_TEXT, namesDuty, startState, styleOf, type State } from './state.ts';

/*
 * 序号 事项 责任单位      1 | 修渠5公里。 | 市水利局 | 2 | 建桥3座。 | 市交通局
 *                        ^ each atom belongs to a column of a row; the cheapest assignment is taken (Viterbi)
 */
/** Where an atom belongs: a column of the current row, a section row, or behind the table. */
export interface Assignment {
  /** Index of the column, `SECTION` or `BEHIND`. */
  readonly column: number;
  /** Whether a row begins with it. */
  readonly newRow: boolean;
}

export const SECTION = -1;
export const BEHIND = -2;

export interface Alignment {
  readonly assignments: readonly Assignment[];
  readonly cost: number;
  readonly rows: number;
  /** Rows with a text and someone in charge. */
  readonly wholeRows: number;
}

/** Ways worse than the best one by more than this are not followed. */
const BEAM = 30;
const LONGEST_SECTION = 40;

/** Cost of the border between a section row and the first cell behind it. */
const costBehindSection = (atom: Atom, { kind }: FlatColumn): number =>
  atom.gap > 0 || kind === 'number' || kind === 'figure' ? 0 : atom.action ? 0.8 : 3.5;

/** Finds the cheapest assignment of atoms to the columns of rows; linear in the number of atoms. */
class Aligner {
  private readonly section: number;
  private readonly behind: number;
  private readonly problems: boolean;
  private readonly lastText: number;

  constructor(
    private readonly atoms: readonly Atom[],
    private readonly columns: readonly FlatColumn[],
    private readonly spaced: boolean,
    private readonly rowsByLine: boolean,
  ) {
    this.section = columns.length;
    this.behind = columns.length + 1;
    this.problems = columns.some(namesProblems);
    this.lastText = columns.map(({ kind }) => kind).lastIndexOf('text');
  }

  run(): Alignment | null {
    let states: readonly (State | null)[] = [];
    for (const [i, atom] of this.atoms.entries()) {
      const next: (State | null)[] = new Array<State | null>(this.columns.length + 2).fill(null);
      const offer = (state: State | null): void => {
        if (state === null || !Number.isFinite(state.cost)) return;
        const old = next[state.column];
        if (old == null || state.cost < old.cost) next[state.column] = state;
      };
      if (i === 0) this.begin(atom, offer);
      else {
        const least = Math.min(...states.map((state) => state?.cost ?? Infinity));
        for (const state of states)
          if (state && state.cost <= least + BEAM) this.follow(state, i, atom, offer);
      }
      states = next;
    }
    let best: State | null = null;
    for (const state of states) {
      const closed = state && this.closed(state, this.atoms.at(-1) ?? null);
      if (closed && (best === null || closed.cost < best.cost)) best = closed;
    }
    return best && this.result(best);
  }

  private begin(atom: Atom, offer: (state: State | null) => void): void {
    this.openRow(startState(this.columns.length), 0, atom, offer);
  }

  /** All ways on from a state with the atom `i`. */
  private follow(state: State, i: number, atom: Atom, offer: (state: State | null) => void): void {
    const before = this.atoms[i - 1];
    if (before === undefined) return;
    if (state.column === this.behind) {
      offer({ ...state, newRow: false, prev: state });
      return;
    }
    if (state.column === this.section) this.followSection(state, i, atom, before, offer);
    else this.followCell(state, i, atom, before, offer);
    const closed = this.closed(state, before);
    if (atom.gap > 0)
      offer({
        ...closed,
        cost: closed.cost + (atom.gap > 1 ? 3 : 5),
        column: this.behind,
        newRow: true,
        prev: state,
      });
    const split = this.rowsByLine && atom.gap < 2 ? 1.2 : 0;
    this.openRow({ ...closed, cost: closed.cost + split }, i, atom, offer, state);
  }

  private followSection(
    state: State,
    i: number,
    atom: Atom,
    before: Atom,
    offer: (state: State | null) => void,
  ): void {
    const start = this.startOfCell(state, i);
    if (atom.to - start > LONGEST_SECTION) return;
    const cost =
      (atom.gap > 1 ? 2.5 : atom.gap > 0 ? 0.8 : 0) +
      (before.stop ? 3 : 0) +
      (atom.unit === 2 ? 1.5 : 0) +
      (atom.ordinal?.rank === 'arabic' ? 1.5 : 0) +
      (atom.figure ? 1 : 0);
    offer({ ...state, cost: state.cost + cost + 0.1, newRow: false, prev: state });
  }

  private startOfCell(state: State, i: number): number {
    let at = i - 1;
    for (let s: State | null = state; s !== null && !s.newRow; s = s.prev) at -= 1;
    return this.atoms[Math.max(0, at)]?.from ?? 0;
  }

  private followCell(
    state: State,
    i: number,
    atom: Atom,
    before: Atom,
    offer: (state: State | null) => void,
  ): void {
    const own = this.columns[state.column];
    if (!own) return;
    const next = this.atoms[i + 1] ?? null;
    const inside = costOfGoingOn(own, atom, before, this.spaced);
    if (inside < Infinity) {
      const fit = costIn(own, atom, {
        inCell: before,
        before,
        next,
        spaced: this.spaced,
        problems: this.problems,
      });
      const now = { text: state.text, duty: state.duty || namesDuty(own, atom) };
      const number = costAsNoNumber(state, atom) * (own.kind === 'free' ? 0.4 : 1);
      const cost = state.cost + inside + fit + number + completion(state, now);
      offer({ ...state, ...now, cost, newRow: false, prev: state });
    }
    const leaving = state.cost + costOfLeaving(own, before);
    const split = this.rowsByLine && atom.gap > 1 ? 0.8 : 0;
    let empties = 0;
    for (let column = state.column + 1; column < this.columns.length; column += 1) {
      if (state.heads && this.columns[column]?.kind !== 'figure') continue;
      const skipped = column - state.column - 1;
      const marker = this.spaced ? 0 : this.gapMarker(atom, before, skipped);
      const to = this.columns[column];
      const border = to ? costOfBorder(before, atom, this.spaced, own, to) : 0;
      const cost = leaving + border + split + (marker < 0 ? empties * 0.4 : empties + marker);
      this.enter({ ...state, cost }, column, i, atom, false, offer, state);
      empties += this.emptyCost(state, column, false);
    }
  }

  /** In a table without white space, a blank behind a cell stands for an empty one: below 0 where it does. */
  private gapMarker(atom: Atom, before: Atom, skipped: number): number {
    if (atom.gap !== 1 || before.comma) return 0;
    return skipped > 0 ? -1 : 0.6;
  }

  private emptyCost(state: State, column: number, merged: boolean): number {
    const at = this.columns[column];
    if (!at) return 0;
    if (state.heads) return 0;
    return costOfEmpty(at, this.columns, merged && state.rows > 0, (state.last[column] ?? 0) > 0);
  }

  /** The state with its row ended. */
  private closed(state: State, last: Atom | null): State {
    if (state.column === this.behind) return state;
    if (state.column === this.section)
      return {
        ...state,
        cost: state.cost + (state.newRow || last?.comma === true ? 6 : -0.3),
        heads: true,
        text: false,
        duty: false,
      };
    const own = this.columns[state.column];
    let cost = state.cost + (own && last ? costOfLeaving(own, last) : 0);
    if (!state.heads)
      for (let column = state.column + 1; column < this.columns.length; column += 1)
        cost += this.emptyCost(state, column, false);
    const whole = state.text && state.duty;
    if (!state.heads && !whole)
      cost += state.text ? 0.3 : state.column > this.lastText ? 0 : COST_WITHOUT_TEXT;
    return {
      ...state,
      cost,
      rows: state.rows + (state.text ? 1 : 0),
      whole: state.whole + (whole ? 1 : 0),
      heads: false,
    };
  }

  /** All ways to begin a row with an atom. `from` is a state whose row is ended, `prev` the one before it. */
  private openRow(
    from: State,
    i: number,
    atom: Atom,
    offer: (state: State | null) => void,
    prev: State | null = null,
  ): void {
    const start: State = { ...from, text: false, duty: false };
    this.openSection(start, i, atom, offer, prev);
    const before = this.atoms[i - 1];
    const left = prev ? this.columns[prev.column] : undefined;
    let empties = 0;
    for (const [column, at] of this.columns.entries()) {
      const border = before
        ? left
          ? costOfBorder(before, atom, this.spaced, left, at)
          : costBehindSection(atom, at)
        : 0;
      // Figures behind a section row are its totals: 一、耕作机具 5020 2800.
      const isTotal = from.heads && at.kind === 'figure';
      const cost = start.cost + border + (isTotal ? 0 : empties + this.unnumbered(from, column));
      this.enter({ ...start, heads: isTotal, cost }, column, i, atom, !isTotal, offer, prev);
      empties += costOfEmpty(at, this.columns, from.rows > 0, (from.last[column] ?? 0) > 0);
    }
  }

  /** Cost of a title without the number printed before the titles of the other rows. */
  private unnumbered(from: State, column: number): number {
    const number = this.columns[column - 1];
    const isTitle = this.columns.slice(column + 1).some(({ kind }) => kind === 'text');
    const counted = number?.kind === 'number' && !number.isMark && (from.last[column - 1] ?? 0) > 0;
    return isTitle && this.columns[column]?.kind === 'text' && counted ? 1.5 : 0;
  }

  private openSection(
    start: State,
    i: number,
    atom: Atom,
    offer: (state: State | null) => void,
    prev: State | null,
  ): void {
    const { ordinal } = atom;
    if (
      !ordinal ||
      ordinal.rank === 'arabic' ||
      ordinal.rank === 'arabic-bracket' ||
      ordinal.rank === 'circled'
    )
      return;
    const next = this.atoms[i + 1];
    if (!next || next.gap > 1) return;
    const isTop = ordinal.rank === 'chinese' || ordinal.rank === 'chapter';
    const expected = isTop && ordinal.value === start.section + 1;
    const numbers = start.styles.includes(ordinal.rank) ? 3 : 0;
    offer({
      ...start,
      cost: start.cost + numbers + (expected ? -2 : ordinal.value === 1 || !isTop ? 0 : 1.5),
      column: this.section,
      newRow: true,
      prev,
      section: isTop ? ordinal.value : start.section,
      heads: false,
      fresh: true,
    });
  }

  /** Puts the atom into a new cell of a column. */
  private enter(
    from: State,
    column: number,
    i: number,
    atom: Atom,
    newRow: boolean,
    offer: (state: State | null) => void,
    prev: State | null,
  ): void {
    const at = this.columns[column];
    if (!at) return;
    if (at.kind === 'number') {
      const { ordinal } = atom;
      const cost = costOfNumber(from, column, at.isMark, {
        before: this.atoms[i - 1] ?? null,
        atom,
        next: this.atoms[i + 1] ?? null,
        behindSection: prev?.column === this.section,
      });
      if (!ordinal || cost === Infinity) return;
      const last = from.last.map((value, c) => (c === column ? ordinal.value : value));
      const styles = from.styles.map((style, c) => (c === column ? (style ?? styleOf(ordinal)) : style));
      offer({ ...from, cost: from.cost + cost, column, newRow, prev, last, styles, fresh: false });
      return;
    }
    const before = this.atoms[i - 1] ?? null;
    const place = {
      inCell: null,
      before,
      next: this.atoms[i + 1] ?? null,
      spaced: this.spaced,
      problems: this.problems,
    };
    const cost =
      costIn(at, atom, place) +
      costAsNoNumber(from, atom) * (at.kind === 'free' ? 0.4 : 1) +
      (at.kind === 'section' ? 0.6 : 0);
    const next = { text: from.text || at.kind === 'text', duty: from.duty || namesDuty(at, atom) };
    const unlikely =
      newRow && at.kind === 'text' && atom.maybe && !atom.action && from.last.some((last) => last > 0)
        ? 2.5
        : 0;
    const textless = this.passesText(from, column, newRow) ? COST_WITHOUT_TEXT : 0;
    offer({
      ...from,
      ...next,
      cost: from.cost + cost + unlikely + textless + completion(from, next),
      column,
      newRow,
      prev,
    });
  }

  /** Whether a row comes to a column behind its texts and has none. */
  private passesText(from: State, column: number, newRow: boolean): boolean {
    return !from.heads && !from.text && column > this.lastText && (newRow || from.column <= this.lastText);
  }

  private result(best: State): Alignment {
    const assignments: Assignment[] = [];
    for (let s: State | null = best; s !== null && assignments.length < this.atoms.length; s = s.prev)
      assignments.unshift({
        column: s.column === this.section ? SECTION : s.column === this.behind ? BEHIND : s.column,
        newRow: s.newRow,
      });
    return { assignments, cost: best.cost, rows: best.rows, wholeRows: best.whole };
  }
}

/** The cheapest assignment of the atoms of a body to the columns of a table, or null if there is none. */
export const align = (
  atoms: readonly Atom[],
  columns: readonly FlatColumn[],
  spaced: boolean,
  rowsByLine: boolean,
): Alignment | null => (atoms.length === 0 ? null : new Aligner(atoms, columns, spaced, rowsByLine).run());
