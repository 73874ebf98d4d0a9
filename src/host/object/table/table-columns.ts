import type { HostContext } from '../../context.ts';
import type { Area } from '../../model/area.ts';
import type { Table, TableColumn } from '../../model/book.ts';
import { bodyOf, headerOf, totalsOf } from '../../name/resolve.ts';
import { sameName } from '../../name/rules.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { HostCollection, HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { addColumn, columnArea, deleteColumn, setColumnName } from '../../table/columns.ts';
import { HostRange } from '../range.ts';
import { HostFilter } from './filter.ts';

export class HostTableColumn extends HostObject {
  readonly type = 'TableColumn';

  constructor(
    private readonly context: HostContext,
    private readonly table: Table,
    private readonly column: TableColumn,
  ) {
    super();
  }

  override get Id(): number {
    return this.column.id;
  }

  get Index(): number {
    const index = this.table.columns.indexOf(this.column);
    if (index < 0) throw refusal('item-not-found', this.column.name);
    return index;
  }

  get Name(): string {
    return this.column.name;
  }

  set Name(name: unknown) {
    setColumnName(this.context, this.table, this.column, name);
  }

  /** With header and totals. */
  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  get Filter(): HostFilter {
    return new HostFilter(this.context, this.table, this.Index);
  }

  GetRange(): HostRange {
    return this.range(this.table.area);
  }

  GetDataBodyRange(): HostRange {
    return this.range(bodyOf(this.table));
  }

  GetHeaderRowRange(): HostRange {
    if (!this.table.hasHeaders) throw refusal('table-no-row', 'header row');
    return this.range(headerOf(this.table));
  }

  GetTotalRowRange(): HostRange {
    if (!this.table.hasTotals) throw refusal('table-no-row', 'totals row');
    return this.range(totalsOf(this.table));
  }

  Delete(): null {
    deleteColumn(this.context, this.table, this.column);
    return null;
  }

  private range(part: Area): HostRange {
    return new HostRange(this.context, this.table.sheet, columnArea(part, this.Index));
  }
}

export class HostTableColumns extends HostCollection<HostTableColumn> {
  readonly type = 'TableColumnCollection';

  constructor(
    private readonly context: HostContext,
    private readonly table: Table,
  ) {
    super();
  }

  items(): readonly HostTableColumn[] {
    return this.table.columns.map((column) => new HostTableColumn(this.context, this.table, column));
  }

  /** By id, a number, or by name in any case. */
  GetItemOrNullObject(key: unknown): HostTableColumn | NullObject {
    const at = this.table.columns.findIndex(({ id, name }) =>
      typeof key === 'number' ? id === key : typeof key === 'string' && sameName(name, key),
    );
    return this.items()[at] ?? NULL_OBJECT;
  }

  GetItem(key: unknown): HostTableColumn {
    const found = this.GetItemOrNullObject(key);
    if (found === NULL_OBJECT) throw refusal('item-not-found', String(key));
    return found;
  }

  GetItemAt(index: unknown): HostTableColumn {
    const found = this.items()[Number(index)];
    if (found === undefined) throw refusal('bad-argument', `index ${String(index)}`);
    return found;
  }

  Add(index: number | null, values: unknown, name: unknown): HostTableColumn {
    return this.GetItemAt(addColumn(this.context, this.table, index, values, name));
  }
}
