import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { SheetTable, TableColumn } from '../../model/book.ts';
import { sameName } from '../../name/name-rules.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { addColumn, columnRange, deleteColumn, setColumnName } from '../../table/columns.ts';
import { HostFilter } from './filter.ts';
import { HostTablePart } from './table-part.ts';

/** A column of a table. */
class HostTableColumn extends HostTablePart {
  readonly type = 'TableColumn';

  constructor(
    context: HostContext,
    table: SheetTable,
    private readonly column: TableColumn,
  ) {
    super(context, table);
  }

  override get Id(): number {
    return this.column.id;
  }

  get Index(): number {
    const index = this.table.columns.indexOf(this.column);
    if (index < 0) throw excelError('item-not-found', this.column.name);
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

  Delete(): null {
    deleteColumn(this.context, this.table, this.column);
    return null;
  }

  protected own(part: CellRange): CellRange {
    return columnRange(part, this.Index);
  }
}

/** The columns of a table. */
export class HostTableColumns extends KeyedCollection<HostTableColumn> {
  readonly type = 'TableColumnCollection';

  constructor(
    private readonly context: HostContext,
    private readonly table: SheetTable,
  ) {
    super();
  }

  items(): readonly HostTableColumn[] {
    return this.table.columns.map((column) => new HostTableColumn(this.context, this.table, column));
  }

  /** By numeric id, or by name in any case. */
  GetItemOrNullObject(key: unknown): HostTableColumn | NullObject {
    const at = this.table.columns.findIndex(({ id, name }) =>
      typeof key === 'number' ? id === key : typeof key === 'string' && sameName(name, key),
    );
    return this.items()[at] ?? NULL_OBJECT;
  }

  GetItemAt(index: unknown): HostTableColumn {
    const found = this.items()[Number(index)];
    if (found === undefined) throw excelError('bad-argument', `index ${String(index)}`);
    return found;
  }

  Add(index: number | null, values: unknown, name: unknown): HostTableColumn {
    return this.GetItemAt(addColumn(this.context, this.table, index, values, name));
  }
}
