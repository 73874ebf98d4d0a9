import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { sortFields, sortCells } from '../../range/sort.ts';

/** Sorts the cells of a range. */
export class HostRangeSort extends HostObject {
  readonly type = 'RangeSort';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly area: CellRange,
  ) {
    super();
  }

  Apply(
    fields: unknown,
    matchCase: unknown,
    hasHeaders: unknown,
    orientation: unknown,
    method: unknown,
  ): null {
    const isOfRows = orientation !== 'Columns';
    sortCells(this.context, this.sheet, this.area, {
      fields: sortFields(fields, isOfRows ? this.area.columnCount : this.area.rowCount),
      matchCase: matchCase === true,
      hasHeaders: hasHeaders === true,
      isOfRows,
      isByStrokes: method === 'StrokeCount',
    });
    return null;
  }
}
