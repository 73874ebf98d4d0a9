import type { Atom } from '../atoms/atom.ts';
import type { FlatColumn } from '../column.ts';

/*
 * What it costs to put an atom into a cell of a column, to go on in the cell, to leave a cell empty. 0 is
 * usual, 4 is very unlikely; what speaks for a column is below 0.
 */
/** What surrounds an atom, and how the table is printed. */
export interface Place {
  /** The atom before it in the same cell; null at the start of a cell. */
  readonly inCell: Atom | null;
  readonly before: Atom | null;
  readonly next: Atom | null;
  /** Whether white space separates the cells. */
  readonly spaced: boolean;
  /** Whether a column names problems. */
  readonly problems: boolean;
}

/** Whether an atom stands alone, as a cell does, and is no part of a sentence. */
function standsAlone(atom: Atom, { before, next, spaced }: Place): boolean {
  const left =
    atom.gap > 0 ||
    before === null ||
    before.stop ||
    (!spaced && (atom.level || before.unit > 0 || before.due));
  const right =
    next === null ||
    next.gap > 0 ||
    atom.stop ||
    atom.comma ||
    next.unit > 0 ||
    next.verb ||
    next.ordinal !== null;
  return left && (right || !spaced);
}

const HAN_ONLY = /^[\u4e00-\u9fa5（()）“”·]+[、，,；;。]?$/;

function costInText(atom: Atom, place: Place): number {
  return costOfText(atom, place) + (isListNumber(atom, place) ? 0.6 : 0);
}

/** Whether an atom is a number with its stop before words: 2、省年度行动计划. */
const isListNumber = (atom: Atom, { next }: Place): boolean =>
  atom.ordinal?.hasStop === true && next !== null && !/^\d/.test(next.text);

/** Whether an atom at the start of a cell is the verb of the unit before it: 市供销社|牵头，. */
const isVerbOfUnit = (atom: Atom, { inCell, before }: Place): boolean =>
  inCell === null && atom.verb && atom.gap === 0 && before?.maybe === true;

function costOfText(atom: Atom, place: Place): number {
  if (atom.label || isVerbOfUnit(atom, place)) return 4;
  if (atom.phone) return 3;
  // 6月底前完成|新建…: the verb belongs to the deadline before it.
  if (place.before?.due === true && atom.gap === 0 && atom.text.length <= 4 && place.next?.action === true)
    return 1;
  if (atom.unit > 0 && standsAlone(atom, place)) return (atom.unit === 2 ? 2.2 : 1) + (place.inCell ? 0 : 1);
  if (place.spaced && atom.gap > 0 && (place.next === null || place.next.gap > 0)) {
    if (atom.due) return 1.2;
    if (atom.name === 2) return 1.5;
    if (atom.figure && !atom.ordinal) return 0.8;
  }
  if (place.problems && atom.problem) return 1.2;
  if (!place.spaced && atom.due && place.inCell !== null && (place.next?.unit ?? 0) > 0) return 1.2;
  if (!place.spaced && atom.name === 2 && place.before?.stop === true) return 1.5;
  return 0;
}

function costInUnits(atom: Atom, { inCell, before, next, spaced }: Place): number {
  const isFirst = inCell === null;
  const glued =
    isFirst &&
    atom.gap === 0 &&
    before !== null &&
    !before.stop &&
    before.unit === 0 &&
    before.name === 0 &&
    !before.due &&
    !before.figure &&
    before.ordinal === null;
  if (isFirst && glued && !atom.level && !atom.label) return atom.unit > 0 ? (atom.unit === 2 ? 1.5 : 3) : 4;
  if (
    isFirst &&
    spaced &&
    atom.unit === 1 &&
    next !== null &&
    next.gap === 0 &&
    !next.verb &&
    next.unit === 0
  )
    return 2;
  if (atom.completes) return isFirst ? 4 : -0.3;
  if (next?.completes === true) return 0;
  if (atom.verb) return inCell ? 0 : 2;
  if (atom.label) return 0;
  if (atom.unit > 0) return atom.unit === 2 ? -0.3 : 0;
  if (atom.stroke) return 0.2;
  if (atom.due || atom.ordinal || /\d/.test(atom.text) || (atom.stop && atom.text.length > 6)) return 4;
  if (atom.name === 2 || atom.post) return 3.5;
  if (atom.name === 1) return 2.2;
  if (atom.maybe) return atom.gap > 0 || before?.comma === true ? 0.5 : 1;
  return HAN_ONLY.test(atom.text) && atom.text.length <= 10 ? (atom.problem ? 3 : 1.2) : 4;
}

function costInLeader(atom: Atom): number {
  if (atom.name > 0) return atom.name === 2 ? -0.6 : -0.1;
  if (atom.post) return -0.3;
  if (atom.stroke) return 0.1;
  if (atom.unit > 0) return 3;
  if (!/^[\u4e00-\u9fa5·]+[、，,]?$/.test(atom.text)) return 5;
  return atom.text.length === 1 ? 0.6 : atom.text.length <= 4 ? 1.6 : 4;
}

/** Columns of people to call, who are seldom those that lead. */
const CONTACT = /联系|联络|电话/;

function costInPerson(atom: Atom, { name }: FlatColumn): number {
  if (atom.phone) return -0.6;
  if (atom.name > 0) return atom.name === 2 ? (CONTACT.test(name) ? 1 : 0.3) : 0;
  if (atom.stroke) return 0;
  if (atom.post) return 0.3;
  if (atom.unit > 0) return 3;
  return /^[\u4e00-\u9fa5·]{1,4}[、，,]?$/.test(atom.text) ? 1.2 : 4.5;
}

function costInDue(atom: Atom, { inCell }: Place): number {
  if (atom.due) return -0.5;
  if (atom.stroke) return 0;
  if (
    inCell?.due === true &&
    atom.gap === 0 &&
    HAN_ONLY.test(atom.text) &&
    atom.text.length <= 8 &&
    atom.unit === 0
  )
    return 0.3;
  return 4;
}

function costInSection(atom: Atom, place: Place): number {
  if (atom.unit === 2 && standsAlone(atom, place)) return 2;
  if (atom.figure) return 2;
  if (atom.label || atom.phone || isVerbOfUnit(atom, place)) return 4;
  return atom.stop ? 0.3 : atom.due ? 0.2 : 0.15;
}

/** Cost of an atom in a cell; numbers are judged by their order (`align.ts`). */
export function costIn(column: FlatColumn, atom: Atom, place: Place): number {
  switch (column.kind) {
    case 'number':
      return Infinity;
    case 'section':
      return costInSection(atom, place);
    case 'text':
      return costInText(atom, place);
    case 'units':
      return costInUnits(atom, place);
    case 'leader':
      return costInLeader(atom);
    case 'person':
      return costInPerson(atom, column);
    case 'due':
      return costInDue(atom, place);
    case 'figure':
      return atom.figure ? -0.4 : atom.stroke ? 0 : 4;
    case 'progress':
      return 0.05;
    case 'free':
      return (
        (place.inCell ? 0.06 : atom.name > 0 ? 1 : 0.3) +
        (atom.unit > 0 && standsAlone(atom, place) ? (place.inCell ? 0.4 : 1.5) : 0)
      );
  }
}
