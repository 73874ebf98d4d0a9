import { endOffset, joinMapped, type MappedText } from '../../text/mapped-text.ts';
import { normaliseText } from '../lines/normalise.ts';
import { toGridCell, type GridCell } from '../tables/grid.ts';
import { BEHIND, SECTION, type Alignment } from './alignment/align.ts';
import type { Atom } from './atoms/atom.ts';
import { printedSlice, type Body } from './body.ts';
import type { FlatColumn } from './column.ts';

/** A row of a flattened table: its atoms by column, or a section row. */
export interface FlatRow {
  readonly cells: readonly (readonly Atom[])[];
  readonly section: readonly Atom[];
}

/** The rows of an alignment; `end`: the atom behind the table, null if it reaches to the end. */
export function rowsOf(
  atoms: readonly Atom[],
  { assignments }: Alignment,
  width: number,
): { readonly rows: readonly FlatRow[]; readonly behind: Atom | null } {
  const rows: { cells: Atom[][]; section: Atom[] }[] = [];
  for (const [i, atom] of atoms.entries()) {
    const { column, newRow } = assignments[i] ?? { column: BEHIND, newRow: false };
    if (column === BEHIND) return { rows, behind: atom };
    let row = rows.at(-1);
    if (row === undefined || newRow) {
      row = { cells: Array.from({ length: width }, () => []), section: [] };
      rows.push(row);
    }
    if (column === SECTION) row.section.push(atom);
    else row.cells[column]?.push(atom);
  }
  return { rows, behind: null };
}

const STRONG_END = /(?:局|委|厅|办|政府|集团|公司|中心|街道|管委会|银行|学院|大学|协会|会|队|院)$/;

/** Whether a list of units goes on with another name at this atom, though no separator stands before it. */
function beginsName(before: Atom, atom: Atom, isRun: boolean): boolean {
  if (
    before.comma ||
    before.label ||
    !before.maybe ||
    atom.completes ||
    atom.verb ||
    (atom.unit === 0 && !atom.label && atom.gap === 0)
  )
    return false;
  if (atom.label) return true;
  if (atom.gap > 0) return true;
  return atom.level || (isRun && STRONG_END.test(before.text) && (atom.text.length >= 3 || atom.unit === 2));
}

/** A cell of units with 、 between names that only white space or nothing separates. */
function unitCell(body: Body, atoms: readonly Atom[], spaced: boolean): GridCell | null {
  // Names without any separator between them: 湖东街道区国资集团.
  const isRun = !spaced && !atoms.some(({ comma, text }) => comma && /[、，,]$/.test(text));
  const parts: MappedText[] = [];
  atoms.forEach((atom, i) => {
    const before = atoms[i - 1];
    const last = parts.at(-1);
    if (before && last && beginsName(before, atom, isRun)) parts.push({ text: '、', at: [endOffset(last)] });
    const m = normaliseText(printedSlice(body, atom.from, atom.to));
    if (m.text !== '') parts.push(m);
  });
  const m = joinMapped(parts);
  return m.text === '' ? null : { m, lines: [m], printed: m.text };
}

/** The cell of the given atoms; null for none. */
export function cellOfAtoms(
  body: Body,
  atoms: readonly Atom[],
  column: FlatColumn | null,
  spaced: boolean,
): GridCell | null {
  const [first] = atoms;
  const last = atoms.at(-1);
  if (!first || !last) return null;
  if (column?.kind === 'units') return unitCell(body, atoms, spaced);
  return toGridCell(printedSlice(body, first.from, last.to));
}

/** A text in several columns as one cell. */
export function joinedCell(cells: readonly (GridCell | null)[]): GridCell | null {
  const found = cells.filter((cell) => cell !== null);
  const [only] = found;
  if (found.length <= 1) return only ?? null;
  const lines = found.flatMap((cell) => cell.lines);
  return { m: joinMapped(lines), lines, printed: found.map((cell) => cell.printed).join('\n') };
}
