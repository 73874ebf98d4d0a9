import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { SheetTable } from '../../model/book.ts';
import { bodyOf, headerRowOf, totalsRowOf } from '../../name/resolve.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { HostRange } from '../range/range.ts';

/** A table or a column of it: both have a header, a body and totals. */
export abstract class HostTablePart extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly table: SheetTable,
  ) {
    super();
  }

  /** The cells of this object in a part of the table. */
  protected abstract own(part: CellRange): CellRange;

  GetRange(): HostRange {
    return this.range(this.table.area);
  }

  GetDataBodyRange(): HostRange {
    return this.range(bodyOf(this.table));
  }

  GetHeaderRowRange(): HostRange {
    if (!this.table.hasHeaders) throw excelError('table-no-row', 'header row');
    return this.range(headerRowOf(this.table));
  }

  GetTotalRowRange(): HostRange {
    if (!this.table.hasTotals) throw excelError('table-no-row', 'totals row');
    return this.range(totalsRowOf(this.table));
  }

  private range(part: CellRange): HostRange {
    return new HostRange(this.context, this.table.sheet, this.own(part));
  }
}
