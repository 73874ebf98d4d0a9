import type { HostContext } from '../../context.ts';
import type { SheetTable } from '../../model/book.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { clearTableSort, sortTable, type TableSortState } from '../../table/sorting.ts';

/** The last sorting of a table. */
export class HostTableSort extends HostObject {
  readonly type = 'TableSort';

  constructor(
    private readonly context: HostContext,
    private readonly table: SheetTable,
  ) {
    super();
  }

  get Fields(): readonly unknown[] {
    return this.state?.fields ?? [];
  }

  get MatchCase(): boolean {
    return this.state?.matchCase ?? false;
  }

  get Method(): string {
    return this.state?.method ?? 'PinYin';
  }

  Apply(fields: unknown, matchCase: unknown, method: unknown): null {
    sortTable(this.context, this.table, {
      fields: fields as TableSortState['fields'],
      matchCase: matchCase === true,
      method: typeof method === 'string' ? method : 'PinYin',
    });
    return null;
  }

  Clear(): null {
    clearTableSort(this.table);
    return null;
  }

  Reapply(): null {
    if (this.state !== null) sortTable(this.context, this.table, this.state);
    return null;
  }

  private get state(): TableSortState | null {
    return this.table.sort as TableSortState | null;
  }
}
