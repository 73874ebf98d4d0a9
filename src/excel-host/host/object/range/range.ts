import type { CellRange } from '#xlsx/cell-range';
import { RangeEdit } from './range-edit.ts';

/** A rectangle of cells of one sheet, as the client addresses it. */
export class HostRange extends RangeEdit<HostRange> {
  protected at(area: CellRange): HostRange {
    return new HostRange(this.context, this.sheet, area);
  }
}
