import { parseStructRef } from '@borgar/fx/xlsx';
import type { SheetTable } from '../../model/book.ts';
import { bodyOf, headerRowOf, totalsRowOf } from '../../name/resolve.ts';
import type { KnownTable } from '../evaluate/directory.ts';
import type { EvaluationContext } from '../evaluate/expression.ts';
import { RangeOperand, type Operand } from '../value/operand.ts';
import { REFERENCE, VALUE } from '../value/scalar.ts';

/**
 * A structured reference such as `T[[#This Row],[a]:[b]]`; without a table it refers to the
 * table of the formula.
 */
export interface TableReference {
  readonly table: string;
  /** None: all columns; two: the first to the last. */
  readonly columns: readonly string[];
  /** "this row", "headers", "data", "totals", "all"; none: the data. */
  readonly sections: readonly string[];
}

export function tableReference(text: string): TableReference | null {
  const read = parseStructRef(text);
  if (read === undefined) return null;
  const { table = '', columns = [], sections = [] } = read;
  return { table, columns, sections };
}

/** The table of a reference as seen from a cell; null if there is none. */
export const referencedTable = (
  { table }: TableReference,
  { cells, sheet, row, column }: EvaluationContext,
): KnownTable | null =>
  table === '' ? cells.directory.tableAround(sheet, row, column) : cells.directory.table(table);

/** First and last column of the table (from 0) that are referenced; null if one is missing. */
export function referencedColumns(
  { columns }: TableReference,
  { table, columns: places }: KnownTable,
): readonly [number, number] | null {
  if (columns.length === 0) return [0, table.area.columnCount - 1];
  const found = columns.map((name) => places.get(name.toLowerCase()) ?? -1);
  return found.includes(-1) ? null : [Math.min(...found), Math.max(...found)];
}

/** The cells of a structured reference. */
export function tableCells(reference: TableReference, at: EvaluationContext): Operand {
  const known = referencedTable(reference, at);
  const columns = known === null ? null : referencedColumns(reference, known);
  if (known === null || columns === null) return REFERENCE;
  const { table } = known;
  const rows = rowsOf(table, reference.sections, at);
  if (typeof rows === 'string') return rows === 'elsewhere' ? VALUE : REFERENCE;
  const [from, to] = columns;
  return new RangeOperand(table.sheet, rows[0], table.area.column + from, rows[1], to - from + 1);
}

/**
 * First row and number of rows; `missing`: the table has no such rows, `elsewhere`: the
 * formula is not in a row of the table.
 */
function rowsOf(
  table: SheetTable,
  sections: readonly string[],
  at: EvaluationContext,
): readonly [number, number] | 'missing' | 'elsewhere' {
  const body = bodyOf(table);
  if (sections.includes('this row')) {
    const isInside = at.sheet === table.sheet && at.row >= body.row && at.row < body.row + body.rowCount;
    return isInside ? [at.row, 1] : 'elsewhere';
  }
  if (sections.includes('all')) return [table.area.row, table.area.rowCount];
  const parts = sections.length === 0 ? ['data'] : sections;
  const rows = parts.flatMap((part) => {
    if (part === 'headers') return table.hasHeaders ? [headerRowOf(table)] : [];
    if (part === 'totals') return table.hasTotals ? [totalsRowOf(table)] : [];
    return [body];
  });
  if (rows.length === 0) return 'missing';
  const top = Math.min(...rows.map(({ row }) => row));
  const bottom = Math.max(...rows.map(({ row, rowCount }) => row + rowCount));
  return [top, bottom - top];
}
