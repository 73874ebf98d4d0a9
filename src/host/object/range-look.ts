import type { HostObject } from '../protocol/host-object.ts';
import { HostConditionalFormats } from './conditions.ts';
import { HostRangeFormat } from './format/range-format.ts';
import { RangeContent } from './range-content.ts';
import { HostDataValidation } from './validation.ts';

/** What the cells of a range look like, and what may be typed into them. */
export abstract class RangeLook<Self extends HostObject = HostObject> extends RangeContent<Self> {
  get Format(): HostRangeFormat {
    return new HostRangeFormat(this.context, this.sheet, this.area);
  }

  get ConditionalFormats(): HostConditionalFormats {
    return new HostConditionalFormats(this.context, this.sheet, this.area);
  }

  get DataValidation(): HostDataValidation {
    return new HostDataValidation(this.context, this.sheet, this.area);
  }
}
