import { isUnitList } from '../../duty/units.ts';
import type { ColumnRole } from '../../lexicon/headers.ts';
import { isDueText, isNameList } from '../fit-columns.ts';
import { gridCellText, type GridRow } from '../grid.ts';

/*
 *   谁来牵头         何时干完      干什么           names that are no headers of official tables
 *   市水利局         6月底前       清淤12公里。      what stands below them says what the columns are
 */

/** Rows that are looked at. */
const SAMPLE = 40;
const FEWEST_CELLS = 3;
/** Shorter texts may be anything. */
const SHORTEST_TASK = 6;

type Role = ColumnRole | null;

const UNITS: ReadonlySet<Role> = new Set(['lead', 'unit', 'assist']);

/** The different texts of a column, and how many of the rows have one. */
interface Column {
  readonly name: string;
  readonly texts: readonly string[];
  readonly filled: number;
}

function columnOf(rows: readonly GridRow[], c: number, name: string): Column {
  const cells = rows.map((row) => row[c] ?? null);
  const texts = [...new Set(cells)].map(gridCellText).filter((text) => text !== '');
  const filled = cells.filter((cell) => cell !== null).length;
  return { name, texts, filled: rows.length === 0 ? 0 : filled / rows.length };
}

const all = ({ texts }: Column, holds: (text: string) => boolean): boolean =>
  texts.length >= FEWEST_CELLS && texts.every(holds);

/** Whether the texts count 1, 2, 3 …, from any number on. */
const counts = (column: Column): boolean =>
  all(column, (text) => /^\d{1,4}[.、．]?$/.test(text)) &&
  column.texts.every(
    (text, i) => i === 0 || Number.parseInt(text) === Number.parseInt(column.texts[i - 1] ?? '') + 1,
  );

/** The role of a column of units whose name says what they do; `unit` if it does not. */
const roleOfUnits = (name: string): ColumnRole =>
  /牵头|主办|主责/.test(name) && !/配合|协/.test(name)
    ? 'lead'
    : /配合|协办|协助|协同|参与|支持/.test(name)
      ? 'assist'
      : 'unit';

function roleOfColumn(column: Column, known: ReadonlySet<Role>): Role {
  const { name } = column;
  if (!known.has('no') && counts(column)) return 'no';
  if (all(column, isUnitList)) {
    const role = roleOfUnits(name);
    // Beside columns of units an unnamed one may hold who checks, or who asked.
    if (role !== 'unit' || ![...UNITS].some((unit) => known.has(unit))) return role;
    return null;
  }
  if (!known.has('leader') && /领导|[市县区州省]长$/.test(name) && all(column, isNameList)) return 'leader';
  if (!known.has('due') && all(column, isDueText)) return 'due';
  return null;
}

const isStatement = (text: string): boolean =>
  text.length >= SHORTEST_TASK && /[\u3400-\u9fff]{2}/.test(text) && !isUnitList(text);

/** The unknown column with the longest texts, if no column says what is to be done; else -1. */
function taskColumn(columns: readonly Column[], roles: readonly Role[]): number {
  if (roles.includes('task') || roles.includes('detail')) return -1;
  let best = -1;
  let longest = 0;
  for (const [c, column] of columns.entries()) {
    if (roles[c] !== null || column.filled < 0.8 || !all(column, isStatement)) continue;
    const length = column.texts.reduce((sum, text) => sum + text.length, 0) / column.texts.length;
    if (length > longest) [best, longest] = [c, length];
  }
  return best;
}

/**
 * The roles with those of unknown columns that what stands in them tells: numbers in order, units only,
 * names below a name with 领导, time limits only; the longest texts are the task if no other column is.
 * A column that may be several things stays unknown.
 */
export function withRolesOfContent(
  names: readonly string[],
  roles: readonly Role[],
  body: readonly GridRow[],
): readonly Role[] {
  if (!roles.includes(null)) return roles;
  const rows = body.slice(0, SAMPLE);
  const found = [...roles];
  const known = new Set(roles);
  const columns = names.map((name, c) => columnOf(roles[c] === null ? rows : [], c, name));
  for (const [c, column] of columns.entries())
    if (roles[c] === null && column.texts.length > 0) found[c] = roleOfColumn(column, known);
  const task = taskColumn(columns, found);
  return found.map((role, c) => (c === task ? 'task' : role));
}
