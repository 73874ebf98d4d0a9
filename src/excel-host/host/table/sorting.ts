import type { HostContext } from '../context.ts';
import type { SheetTable } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { sortFields, type SortField, sortCells } from '../range/sort.ts';

/** The last sorting of a table, in the form of the client. */
export interface TableSortState {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly method: string;
}

/**
 * Sorts the rows of a table and stores the sorting. Rows hidden by a filter stay in place.
 * @throws HostFailure on a protected sheet.
 */
export function sortTable(context: HostContext, table: SheetTable, state: TableSortState): void {
  const { fields, matchCase, method } = state;
  if (!allows(table.sheet, 'sort')) throw excelError('table-protected', table.sheet.name);
  sortCells(context, table.sheet, bodyOf(table), {
    fields: sortFields(fields, table.columns.length),
    matchCase,
    hasHeaders: false,
    isOfRows: true,
    isByStrokes: method === 'StrokeCount',
  });
  table.sort = state;
}

/** Forgets the sorting of a table; the order of its rows is not changed. */
export function clearTableSort(table: SheetTable): void {
  table.sort = null;
}
