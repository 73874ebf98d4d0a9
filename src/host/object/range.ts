import type { Area } from '../model/area.ts';
import { RangeEdit } from './range-edit.ts';

/** A rectangle of cells of one sheet. */
export class HostRange extends RangeEdit<HostRange> {
  protected at(area: Area): HostRange {
    return new HostRange(this.context, this.sheet, area);
  }
}
