import { HostObject } from '../protocol/host-object.ts';
import { HostConditionalRangeBorders } from './condition-borders.ts';
import { HostConditionalRangeFill, HostConditionalRangeFont } from './condition-font.ts';
import type { OnSheet } from './condition-part.ts';
import { permit, textOf } from './format/styled.ts';

/** The look a conditional format gives to cells. */
export class HostConditionalRangeFormat extends HostObject {
  readonly type = 'ConditionalRangeFormat';

  constructor(private readonly on: OnSheet) {
    super();
  }

  get Font(): HostConditionalRangeFont {
    return new HostConditionalRangeFont(this.on);
  }

  get Fill(): HostConditionalRangeFill {
    return new HostConditionalRangeFill(this.on);
  }

  get Borders(): HostConditionalRangeBorders {
    return new HostConditionalRangeBorders(this.on);
  }

  get NumberFormat(): unknown {
    return this.on.condition.format.numberFormat ?? null;
  }

  /** null takes the number format away. */
  set NumberFormat(given: unknown) {
    permit(this.on.sheet, 'formatCells');
    if (given === null) delete this.on.condition.format.numberFormat;
    else this.on.condition.format.numberFormat = textOf(given, 255);
  }
}
