import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Table } from '../../model/book.ts';
import { bodyOf, headerOf, totalsOf } from '../../name/resolve.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { HostRange } from '../range.ts';

/** A table or a column of it: what has a header, a body and totals. */
export abstract class HostTablePart extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly table: Table,
  ) {
    super();
  }

  /** What of a part of the table is its own. */
  protected abstract own(part: CellRange): CellRange;

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

  private range(part: CellRange): HostRange {
    return new HostRange(this.context, this.table.sheet, this.own(part));
  }
}
