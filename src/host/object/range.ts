import type { Area } from '../model/area.ts';
import { RangeLook } from './range-look.ts';

/** A rectangle of cells of one sheet. */
export class HostRange extends RangeLook<HostRange> {
  protected at(area: Area): HostRange {
    return new HostRange(this.context, this.sheet, area);
  }
}
