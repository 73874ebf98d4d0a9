import { parseStructRef } from '@borgar/fx/xlsx';
import type { Table } from '../model/book.ts';
import { bodyOf, headerOf, totalsOf } from '../name/resolve.ts';
import type { KnownTable } from './directory.ts';
import type { At } from './evaluation.ts';
import { CellRange, type Operand } from './operand.ts';
import { REFERENCE, VALUE } from './scalar.ts';

/** `T[[#This Row],[a]:[b]]` taken apart; without a table that of the formula is meant. */
export interface TableReference {
  readonly table: string;
  /** None: all of them; two: the first to the last. */
  readonly columns: readonly string[];
  /** "this row", "headers", "data", "totals", "all"; none means the data. */
  readonly sections: readonly string[];
}

export function tableReference(text: string): TableReference | null {
  const read = parseStructRef(text);
  if (read === undefined) return null;
  const { table = '', columns = [], sections = [] } = read;
  return { table, columns, sections };
}

/** The table a reference means, seen from a cell; null where there is none. */
export const tableOf = ({ table }: TableReference, { cells, sheet, row, column }: At): KnownTable | null =>
  table === '' ? cells.directory.tableAround(sheet, row, column) : cells.directory.table(table);

/** First and last column of a table that are meant, from 0; null where one is missing. */
export function columnsOf(
  { columns }: TableReference,
  { table, columns: places }: KnownTable,
): readonly [number, number] | null {
  if (columns.length === 0) return [0, table.area.columnCount - 1];
  const found = columns.map((name) => places.get(name.toLowerCase()) ?? -1);
  return found.includes(-1) ? null : [Math.min(...found), Math.max(...found)];
}

/** The cells a structured reference means. */
export function tableCells(reference: TableReference, at: At): Operand {
  const known = tableOf(reference, at);
  const columns = known === null ? null : columnsOf(reference, known);
  if (known === null || columns === null) return REFERENCE;
  const { table } = known;
  const rows = rowsOf(table, reference.sections, at);
  if (typeof rows === 'string') return rows === 'elsewhere' ? VALUE : REFERENCE;
  const [from, to] = columns;
  return new CellRange(table.sheet, rows[0], table.area.column + from, rows[1], to - from + 1);
}

/** First row and number of rows; `missing` where the table has no such rows, `elsewhere` where this row is not in it. */
function rowsOf(
  table: Table,
  sections: readonly string[],
  at: At,
): readonly [number, number] | 'missing' | 'elsewhere' {
  const body = bodyOf(table);
  if (sections.includes('this row')) {
    const isInside = at.sheet === table.sheet && at.row >= body.row && at.row < body.row + body.rowCount;
    return isInside ? [at.row, 1] : 'elsewhere';
  }
  if (sections.includes('all')) return [table.area.row, table.area.rowCount];
  const parts = sections.length === 0 ? ['data'] : sections;
  const rows = parts.flatMap((part) => {
    if (part === 'headers') return table.hasHeaders ? [headerOf(table)] : [];
    if (part === 'totals') return table.hasTotals ? [totalsOf(table)] : [];
    return [body];
  });
  if (rows.length === 0) return 'missing';
  const top = Math.min(...rows.map(({ row }) => row));
  const bottom = Math.max(...rows.map(({ row, rowCount }) => row + rowCount));
  return [top, bottom - top];
}
