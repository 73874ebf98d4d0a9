import type { HostContext } from '../../context.ts';
import type { SheetTable } from '../../model/book.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { addRows, deleteRow, rowRange, rowCountOf } from '../../table/rows.ts';
import { HostRange } from '../range/range.ts';

/** A row of a table by its position: after sorting, the same object refers to other data. */
class HostTableRow extends HostObject {
  readonly type = 'TableRow';

  constructor(
    private readonly context: HostContext,
    private readonly table: SheetTable,
    private readonly index: number,
  ) {
    super();
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): HostRange {
    if (this.index >= rowCountOf(this.table)) throw excelError('item-not-found', `row ${String(this.index)}`);
    return new HostRange(this.context, this.table.sheet, rowRange(this.table, this.index));
  }

  Delete(): null {
    deleteRow(this.context, this.table, this.index);
    return null;
  }
}

/** The rows between header and totals. */
export class HostTableRows extends HostCollection<HostTableRow> {
  readonly type = 'TableRowCollection';

  constructor(
    private readonly context: HostContext,
    private readonly table: SheetTable,
  ) {
    super();
  }

  override get Count(): number {
    return rowCountOf(this.table);
  }

  items(): readonly HostTableRow[] {
    return Array.from({ length: this.Count }, (_, index) => this.row(index));
  }

  GetItemAt(index: unknown): HostTableRow {
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= this.Count)
      throw excelError('bad-argument', `index ${String(index)}`);
    return this.row(index);
  }

  Add(index: number | null, values: unknown): HostTableRow {
    return this.row(addRows(this.context, this.table, index, values));
  }

  private row(index: number): HostTableRow {
    return new HostTableRow(this.context, this.table, index);
  }
}
