import { isTotalHeader, roleOfHeader, withoutShortNames, type ColumnRole } from '../lexicon/headers.ts';
import { textOf, type Grid, type GridCell } from './grid.ts';

/** Where the header of a grid stands and what its columns hold. */
export interface Header {
  /** Index of the first row of content. */
  readonly bodyStart: number;
  readonly roles: readonly (ColumnRole | null)[];
  readonly names: readonly string[];
  /** Text of the row merged over the whole width above the header. */
  readonly caption: string | null;
}

type Row = readonly (GridCell | null)[];

const texts = (row: Row): readonly string[] => row.map(textOf);

/** One cell merged over the whole row, or the only one printed. */
export function loneText(row: Row): GridCell | null {
  const cells = new Set(row.filter((cell) => cell !== null));
  return cells.size === 1 ? ([...cells][0] as GridCell) : null;
}

function isHeaderRow(row: Row): boolean {
  if (loneText(row)) return false;
  const roles = texts(row).map(roleOfHeader);
  const known = roles.filter((role) => role !== null).length;
  const printed = texts(row).filter((text) => text !== '').length;
  return (
    known >= 2 &&
    known >= Math.min(3, printed * 0.5) &&
    (roles.includes('no') || roles.includes('task') || roles.includes('detail') || roles.includes('section'))
  );
}

/** A second header row below merged header cells (目标任务 over 一季度 … 四季度). */
function isSubHeader(head: Row, row: Row): boolean {
  const shared = row.filter((cell, i) => cell !== null && cell === head[i]).length;
  return (
    shared >= 2 &&
    row.some((cell, i) => cell !== null && cell !== head[i]) &&
    row.every((cell) => textOf(cell).length <= 20)
  );
}

/** Districts are told by their place: unknown short headers behind a total. */
function withDistricts(
  names: readonly string[],
  roles: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] {
  for (let total = 0; total < names.length; total += 1) {
    if (!isTotalHeader(names[total] as string)) continue;
    let end = total + 1;
    while (
      end < names.length &&
      roles[end] === null &&
      (names[end] as string) !== '' &&
      (names[end] as string).length <= 8
    )
      end += 1;
    if (end - total - 1 < 3) continue;
    return roles.map((role, i) => (i === total ? 'total' : i > total && i < end ? 'district' : role));
  }
  return roles;
}

/** The header of a grid, or null for a grid that has none in its first rows. */
export function findHeader(grid: Grid): Header | null {
  const { rows } = grid;
  for (let i = 0; i < Math.min(rows.length, 6); i += 1) {
    const row = rows[i] as Row;
    if (!isHeaderRow(row)) continue;
    const next = rows[i + 1];
    const two = next !== undefined && isSubHeader(row, next);
    const names = texts(two ? next : row).map((name, c) => (name === '' ? textOf(row[c]) : name));
    const caption = rows
      .slice(0, i)
      .map(loneText)
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

/** Whether a body row is the header again, printed at the top of a new page. */
export const repeatsHeader = (row: Row, header: Header): boolean => {
  const row_ = texts(row);
  return (
    row_.filter((text, i) => text !== '' && text === header.names[i]).length >=
    Math.max(2, header.names.length * 0.6)
  );
};
