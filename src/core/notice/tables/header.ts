import {
  isDistrictHeader,
  isTotalHeader,
  roleOfHeader,
  withoutShortNames,
  type ColumnRole,
} from '../lexicon/headers.ts';
import { gridCellText, type GridCell, type GridRow, type TableGrid } from './grid.ts';

/** The header of a grid: the names and roles of its columns. */
export interface TableHeader {
  /** Index of the first row of content. */
  readonly bodyStart: number;
  /** Role of each column; null for unknown. */
  readonly roles: readonly (ColumnRole | null)[];
  readonly names: readonly string[];
  /** Text of the row merged over the whole width above the header. */
  readonly caption: string | null;
}

const isShort = (name: string): boolean => name !== '' && name.length <= 8;

const texts = (row: GridRow): readonly string[] => row.map(gridCellText);

/** The only cell of a row, merged over several places or not; null if there are more or none. */
export function onlyCell(row: GridRow): GridCell | null {
  const cells = new Set(row.filter((cell) => cell !== null));
  const [first = null] = cells;
  return cells.size === 1 ? first : null;
}

function isHeaderRow(row: GridRow): boolean {
  if (onlyCell(row)) return false;
  const roles = texts(row).map(roleOfHeader);
  const known = roles.filter((role) => role !== null).length;
  const printed = texts(row).filter((text) => text !== '').length;
  return (
    known >= 2 &&
    known >= Math.min(3, printed * 0.5) &&
    (roles.includes('no') || roles.includes('task') || roles.includes('detail') || roles.includes('section'))
  );
}

/** Whether a row is a second header row below merged header cells (目标任务 over 一季度 … 四季度). */
function isSubHeader(head: GridRow, row: GridRow): boolean {
  const shared = row.filter((cell, i) => cell !== null && cell === head[i]).length;
  return (
    shared >= 2 &&
    row.some((cell, i) => cell !== null && cell !== head[i]) &&
    row.every((cell) => gridCellText(cell).length <= 20)
  );
}

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

/** The header of a grid; null if there is none in the first six rows. */
export function findHeader(grid: TableGrid): TableHeader | null {
  const { rows } = grid;
  for (const [i, row] of rows.slice(0, 6).entries()) {
    if (!isHeaderRow(row)) continue;
    const next = rows[i + 1];
    const two = next !== undefined && isSubHeader(row, next);
    const names = texts(two ? next : row).map((name, c) => (name === '' ? gridCellText(row[c]) : name));
    const caption = rows
      .slice(0, i)
      .map(onlyCell)
      .find((cell) => cell !== null);
    return {
      bodyStart: i + (two ? 2 : 1),
      roles: withDistricts(names, withoutShortNames(names, names.map(roleOfHeader))),
      names,
      caption: caption ? caption.m.text : null,
    };
  }
  return null;
}

/** Whether a row repeats the header, as at the top of a new page. */
export const repeatsHeader = (row: GridRow, header: TableHeader): boolean => {
  return (
    texts(row).filter((text, i) => text !== '' && text === header.names[i]).length >=
    Math.max(2, header.names.length * 0.6)
  );
};
