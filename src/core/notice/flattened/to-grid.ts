import { endOffset, startOffset } from '../../text/mapped-text.ts';
import type { ColumnRole } from '../lexicon/headers.ts';
import type { GridCell, GridRow, TableGrid } from '../tables/grid.ts';
import type { TableHeader } from '../tables/columns/table-header.ts';
import { printedSlice, type Body } from './body.ts';
import type { FlatColumn } from './column.ts';
import type { HeaderRun } from './header-run.ts';
import { cellOfAtoms, joinedCell, type FlatRow } from './rows.ts';

/** Share of rows with a title of their own below which a title heads several rows. */
const MOST_HEADED = 0.75;

/** How the columns are read: which numbers are those of the rows, and whether a title heads several rows. */
interface Reading {
  readonly number: number;
  readonly title: number;
}

function readingOf(columns: readonly FlatColumn[], rows: readonly FlatRow[], spaced: boolean): Reading {
  const filled = (column: number): number =>
    rows.filter(({ cells }) => (cells[column]?.length ?? 0) > 0).length;
  const texts = columns.flatMap(({ kind }, i) => (kind === 'text' ? [i] : []));
  const numbers = columns.flatMap(({ kind }, i) => (kind === 'number' ? [i] : []));
  const whole = rows.filter(({ section }) => section.length === 0).length;
  const [title = -1] = texts;
  const inner = numbers.filter((i) => i > title);
  const outer = numbers.filter((i) => i < title);
  const best = (of: readonly number[]): number =>
    of.reduce((a, b) => (a >= 0 && filled(a) >= filled(b) ? a : b), -1);
  const [in_, out] = [best(inner), best(outer)];
  const innerCounts = in_ >= 0 && filled(in_) >= whole * 0.5;
  if (innerCounts && texts.length > 1) return { number: in_, title };
  // A number that the header does not name counts only if most rows have one.
  const counts = (i: number): boolean =>
    i >= 0 && filled(i) >= (columns[i]?.isMark === true ? whole * 0.5 : 1);
  const number = [out, in_].find(counts) ?? -1;
  // A title printed for some of the rows heads them, if the numbers are not those of the titles.
  const heads = spaced && texts.length > 1 && filled(title) > 0 && filled(title) <= whole * MOST_HEADED;
  return { number, title: heads && (number < 0 || filled(number) > filled(title)) ? title : -1 };
}

/** The grid of a flattened table, whose header says what each column is. `to`: index behind its last character. */
export function gridOf(
  body: Body,
  run: HeaderRun,
  columns: readonly FlatColumn[],
  rows: readonly FlatRow[],
  to: number,
): TableGrid {
  const reading = readingOf(columns, rows, run.spaced);
  const joined = taskColumns(columns, reading);
  const roles = rolesOf(columns, reading, joined);
  const printed = rows.map((row) => rowOf(body, columns, row, joined, run.spaced));
  const names = run.names.map(({ text }) => text);
  let at = 0;
  const header: TableHeader = {
    bodyStart: 0,
    roles,
    names: columns.map(({ isMark, name }) => (isMark ? name : (names[at++] ?? ''))),
    paths: columns.map(({ name }) => [name]),
    units: [],
    topic: null,
    lines: [],
    caption: null,
  };
  const slice = printedSlice(body, run.from, to);
  return {
    rows: filledDown(printed, rows, columns),
    start: startOffset(slice),
    end: endOffset(slice),
    typed: false,
    header,
  };
}

/** The columns whose texts are the task of a row, with the numbers before them that are none of a row. */
function taskColumns(columns: readonly FlatColumn[], { number, title }: Reading): readonly number[] {
  return columns.flatMap(({ kind }, i) => {
    if (kind !== 'text' || i === title) return [];
    return columns[i - 1]?.isMark === true && i - 1 !== number ? [i - 1, i] : [i];
  });
}

/** The first of the columns that are joined which is a text. */
const placeOf = (columns: readonly FlatColumn[], joined: readonly number[]): number | undefined =>
  joined.find((i) => columns[i]?.kind === 'text');

function rolesOf(
  columns: readonly FlatColumn[],
  { number, title }: Reading,
  joined: readonly number[],
): readonly (ColumnRole | null)[] {
  return columns.map(({ role }, i) => {
    if (i === title) return 'section';
    if (i === placeOf(columns, joined)) return 'task';
    return joined.includes(i) || (role === 'no' && i !== number) ? null : role;
  });
}

/** A row of the grid; the texts of the columns `joined` become one cell in the first text of them. */
function rowOf(
  body: Body,
  columns: readonly FlatColumn[],
  row: FlatRow,
  joined: readonly number[],
  spaced: boolean,
): GridRow {
  if (row.section.length > 0) {
    const cell = cellOfAtoms(body, row.section, null, spaced);
    return columns.map((_, i) =>
      i === 0 ? cell : cellOfAtoms(body, row.cells[i] ?? [], columns[i] ?? null, spaced),
    );
  }
  const cells = columns.map((column, i) => cellOfAtoms(body, row.cells[i] ?? [], column, spaced));
  const whole = joinedCell(joined.map((i) => cells[i] ?? null));
  const place = placeOf(columns, joined);
  return cells.map((cell, i) => (i === place ? whole : joined.includes(i) ? null : cell));
}

/** The rows with what a merged cell above them says: section, number, leader, and the units where a row names none. */
function filledDown(
  rows: readonly GridRow[],
  from: readonly FlatRow[],
  columns: readonly FlatColumn[],
): readonly GridRow[] {
  const units = columns.flatMap(({ kind, role }, i) => (kind === 'units' && role !== 'note' ? [i] : []));
  const leaders = columns.flatMap(({ kind }, i) => (kind === 'leader' ? [i] : []));
  let above: GridRow | null = null;
  return rows.map((row, r) => {
    if ((from[r]?.section.length ?? 0) > 0) return row;
    const noUnits = units.every((i) => row[i] === null);
    const noLeader = leaders.every((i) => row[i] === null);
    const filled: (GridCell | null)[] = row.map((cell, i) => {
      const kind = columns[i]?.kind;
      if (cell !== null || above === null) return cell;
      const merges =
        kind === 'section' ||
        kind === 'number' ||
        (noLeader && kind === 'leader') ||
        (noUnits && units.includes(i));
      return merges ? (above[i] ?? null) : null;
    });
    above = filled;
    return filled;
  });
}
