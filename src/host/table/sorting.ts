import type { HostContext } from '../context.ts';
import type { Table } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import type { HostObject } from '../protocol/host-object.ts';
import { refusal } from '../protocol/host-failure.ts';

/** What a table was sorted by, as the client gave it. */
export interface TableSortState {
  readonly fields: readonly { readonly key: number }[];
  readonly matchCase: boolean;
  readonly method: string;
}

/** The sorting of ranges: a table is sorted as its body is. */
interface Sortable extends HostObject {
  readonly Sort: {
    Apply: (
      fields: unknown,
      matchCase: boolean,
      hasHeaders: boolean,
      orientation: string,
      method: string,
    ) => unknown;
  };
}

/** Sorts the rows of a table and keeps what it was sorted by. Rows a filter hides stay where they are. */
export function sortTable(context: HostContext, table: Table, state: TableSortState): void {
  const { fields, matchCase, method } = state;
  if (!allows(table.sheet, 'sort')) throw refusal('table-protected', table.sheet.name);
  if (!Array.isArray(fields) || fields.length === 0) throw refusal('sort-field');
  for (const { key } of fields)
    if (!Number.isInteger(key) || key < 0 || key >= table.columns.length)
      throw refusal('sort-field', String(key));
  const body = context.rangeObject(table.sheet, bodyOf(table)) as unknown as Sortable;
  body.Sort.Apply(fields, matchCase, false, 'Rows', method);
  table.sort = state;
}

/** Forgets what a table was sorted by; the order stays. */
export function clearTableSort(table: Table): void {
  table.sort = null;
}
