import { isDistrictHeader, isTotalHeader, type ColumnRole } from '../lexicon/headers.ts';
import { withRolesOfContent } from './columns/content-roles.ts';
import { headerContext } from './columns/header-context.ts';
import { headerRowsAt } from './columns/header-rows.ts';
import { rolesOfNames } from './columns/name-roles.ts';
import { gridCellText, type GridCell, type GridRow, type TableGrid } from './grid.ts';
import { figureColumns } from './progress/figure-columns.ts';
import type { TableHeader } from './columns/table-header.ts';

const isShort = (name: string): boolean => name !== '' && name.length <= 8;

const texts = (row: GridRow): readonly string[] => row.map(gridCellText);

/** The only cell of a row, merged over several places or not; null if there are more or none. */
export function onlyCell(row: GridRow): GridCell | null {
  const cells = new Set(row.filter((cell) => cell !== null));
  const [first = null] = cells;
  return cells.size === 1 ? first : null;
}

/** Whether roles can be those of a header with `printed` names. */
const areHeaderRoles = (roles: readonly (ColumnRole | null)[], printed: number): boolean => {
  const known = roles.filter((role) => role !== null).length;
  return (
    known >= 2 &&
    known >= Math.min(3, printed * 0.5) &&
    (roles.includes('no') || roles.includes('task') || roles.includes('detail') || roles.includes('section'))
  );
};

/**
 * The roles with districts, which are recognised by their position: at least three unknown short
 * headers after a total, or two that are names of districts.
 */
function withDistricts(
  names: readonly string[],
  roles: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] {
  for (const [total, name] of names.entries()) {
    if (!isTotalHeader(name)) continue;
    let end = total + 1;
    while (roles[end] === null && isShort(names[end] ?? '')) end += 1;
    const between = names.slice(total + 1, end);
    if (between.length < 3 && !(between.length === 2 && between.every(isDistrictHeader))) continue;
    return roles.map((role, i) => (i === total ? 'total' : i > total && i < end ? 'district' : role));
  }
  return roles;
}

const NAMED: readonly ColumnRole[] = ['lead', 'unit', 'leader'];
const FEWEST_ROWS = 3;

/** Whether a row of short names stands over columns of which one is the task and one says who does it. */
function isHeaderByContent(
  names: readonly string[],
  roles: readonly (ColumnRole | null)[],
  body: readonly GridRow[],
): boolean {
  const printed = names.filter((name) => name !== '');
  return (
    printed.length >= 3 &&
    body.length >= FEWEST_ROWS &&
    names.every((name, c) => name.length <= 12 && (roles[c] === 'quarter' || !/[\d。，；、]/.test(name))) &&
    (roles.includes('task') || roles.includes('detail')) &&
    roles.some((role) => role !== null && NAMED.includes(role))
  );
}

/** Rows of a table that may stand above its header. */
const MOST_ABOVE = 6;

/** The header whose first row is row `from`, or null. Names that are no headers of official tables are told by `body`. */
function headerAt(grid: TableGrid, from: number, byContent: boolean): TableHeader | null {
  const { rows } = grid;
  const row = rows[from];
  if (row === undefined || onlyCell(row)) return null;
  const { count, paths: printedPaths } = headerRowsAt(rows, from);
  const { paths, units, topic } = headerContext(printedPaths);
  const names = paths.map((path) => path.at(-1) ?? '');
  const named = rolesOfNames(paths);
  const body = rows.slice(from + count);
  const roles = withRolesOfContent(names, withDistricts(names, named), body);
  const printed = names.filter((name) => name !== '').length;
  // By content a header is looked for only where none was found by its figures.
  const figures = byContent
    ? null
    : figureColumns(paths, withRolesOfContent(names, named, body), body, linesAbove(grid, from));
  const holds = byContent ? isHeaderByContent(names, roles, body) : areHeaderRoles(named, printed);
  if (!holds && figures === null) return null;
  const caption = rows
    .slice(0, from)
    .map(onlyCell)
    .find((cell) => cell !== null);
  const lines = rows.slice(from, from + count).map(texts);
  const header = {
    bodyStart: from + count,
    roles,
    names,
    paths,
    units,
    topic,
    lines,
    caption: caption ? caption.m.text : null,
  };
  return figures === null ? header : { ...header, figures };
}

/** The texts above the header at row `from`: lines above the table, and cells of the rows above, the nearest first. */
const linesAbove = ({ rows, above = [] }: TableGrid, from: number): readonly string[] =>
  [
    ...above,
    ...rows
      .slice(0, from)
      .flatMap((row) => [...new Set(row)].filter((cell) => cell !== null).map(gridCellText)),
  ].reverse();

/** The header that a grid was read by, with its columns of figures. */
function givenHeader(grid: TableGrid, header: TableHeader): TableHeader {
  const paths = header.names.map((name) => (name === '' ? [] : [name]));
  const body = grid.rows.slice(header.bodyStart);
  const figures = figureColumns(paths, header.roles, body, linesAbove(grid, 0));
  return figures === null ? header : { ...header, figures };
}

/** Headers found before: each part of the reading of a table asks for its header. */
const FOUND = new WeakMap<TableGrid, { readonly header: TableHeader | null }>();

/** The header of a grid; null if there is none in the first six rows. */
export function findHeader(grid: TableGrid): TableHeader | null {
  const known = FOUND.get(grid);
  if (known !== undefined) return known.header;
  const header = headerOf(grid);
  FOUND.set(grid, { header });
  return header;
}

function headerOf(grid: TableGrid): TableHeader | null {
  if (grid.header) return givenHeader(grid, grid.header);
  const rows = grid.rows.slice(0, MOST_ABOVE).map((_, i) => i);
  for (const byContent of [false, true])
    for (const i of rows) {
      const header = headerAt(grid, i, byContent);
      if (header) return header;
    }
  return null;
}

/** Whether the first row of a grid belongs to a header, by its names or by what stands below them. */
export const beginsWithHeader = (grid: TableGrid): boolean =>
  headerAt(grid, 0, false) !== null || headerAt(grid, 0, true) !== null;

/** Whether a row repeats the header, as at the top of a new page. */
export const repeatsHeader = (row: GridRow, header: TableHeader): boolean => {
  const own = texts(row);
  return header.lines.some((line) => {
    const printed = line.filter((text) => text !== '').length;
    return own.filter((text, i) => text !== '' && text === line[i]).length >= Math.max(2, printed * 0.6);
  });
};

const TOTAL_ROW = /^(?:合计|总计|小计|共计|累计|总数)(?:[（(：:].*)?$/;

/** Whether a row has the sums of the rows above or below it: its first cell, or the one behind its number, says 合计 or 小计. */
export const isTotalRow = (row: GridRow): boolean =>
  [...new Set(row)]
    .filter((cell) => cell !== null)
    .slice(0, 2)
    .some(({ m }) => TOTAL_ROW.test(m.text));
