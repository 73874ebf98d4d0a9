import { type CellValue, isBlank } from '#xlsx/cell-value';
import { KEY_COLUMN } from '../model/table-layout.ts';
import type { FoundRow, FoundRows } from './find-rows.ts';

/** What the row of a record shows in a column when nobody changed it. */
export type ShownIn = (column: string) => CellValue;

/** The records of a sheet, by what tells them apart where a row has lost its key. */
export interface Telling {
  /** By key. */
  readonly records: ReadonlyMap<string, ShownIn>;
  /** Columns that tell records apart together, the surest first. */
  readonly levels: readonly (readonly string[])[];
}

/** Whether the hidden key column of a sheet was deleted. */
export const isKeyless = ({ missing }: FoundRows): boolean => missing.some(({ key }) => key === KEY_COLUMN);

/**
 * The keys of the records that rows without a key show: where one such row and one record
 * without a row say the same in the columns of a level. Others are not guessed.
 */
export function toldKeys(found: FoundRows, { records, levels }: Telling): ReadonlyMap<FoundRow, string> {
  const told = new Map<FoundRow, string>();
  const rows = new Set(found.rows.filter(({ key }) => key === null));
  if (rows.size === 0) return told;
  const known = new Map(records);
  for (const { key } of found.rows) if (key !== null) known.delete(key);
  for (const columns of levels) {
    if (columns.some((column) => found.missing.some(({ key }) => key === column))) continue;
    const rowsBy = groupedBy(rows, (row) => saidBy(columns.map((column) => row.cell(column))));
    const keysBy = groupedBy(known.keys(), (key) =>
      saidBy(columns.map((column) => known.get(key)?.(column))),
    );
    for (const [says, [row, ...otherRows]] of rowsBy) {
      const [key, ...otherKeys] = keysBy.get(says) ?? [];
      if (row === undefined || key === undefined || otherRows.length + otherKeys.length > 0) continue;
      told.set(row, key);
      rows.delete(row);
      known.delete(key);
    }
  }
  return told;
}

/** What some cells say together; null where all of them are blank. */
const saidBy = (cells: readonly (CellValue | undefined)[]): string | null =>
  cells.every(isBlank) ? null : JSON.stringify(cells.map((cell) => String(cell ?? '').trim()));

function groupedBy<T>(members: Iterable<T>, says: (member: T) => string | null): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const text = says(member);
    if (text === null) continue;
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [member]);
    else group.push(member);
  }
  return groups;
}
