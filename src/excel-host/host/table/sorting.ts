import type { HostContext } from '../context.ts';
import type { Table } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { refusal } from '../protocol/host-failure.ts';
import { fieldsOf, type SortField, sortCells } from '../range/sort.ts';

/** What a table was sorted by, as the client gave it. */
export interface TableSortState {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly method: string;
}

/** Sorts the rows of a table and keeps what it was sorted by. Rows a filter hides stay where they are. */
export function sortTable(context: HostContext, table: Table, state: TableSortState): void {
  const { fields, matchCase, method } = state;
  if (!allows(table.sheet, 'sort')) throw refusal('table-protected', table.sheet.name);
  sortCells(context, table.sheet, bodyOf(table), {
    fields: fieldsOf(fields, table.columns.length),
    matchCase,
    hasHeaders: false,
    isOfRows: true,
    isByStrokes: method === 'StrokeCount',
  });
  table.sort = state;
}

/** Forgets what a table was sorted by; the order stays. */
export function clearTableSort(table: Table): void {
  table.sort = null;
}
