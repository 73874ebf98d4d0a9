import { HostObject } from '../../protocol/host-object.ts';
import { HostConditionalRangeBorders } from './borders.ts';
import { HostConditionalRangeFill, HostConditionalRangeFont } from './font-and-fill.ts';
import type { ConditionOnSheet } from './format-part.ts';
import { textArgument } from '../arguments.ts';
import { checkPermitted } from '../format/styled-cells.ts';

/** The formatting a conditional format applies to cells. */
export class HostConditionalRangeFormat extends HostObject {
  readonly type = 'ConditionalRangeFormat';

  constructor(private readonly on: ConditionOnSheet) {
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

  /** null removes the number format. */
  set NumberFormat(given: unknown) {
    checkPermitted(this.on.sheet, 'formatCells');
    if (given === null) delete this.on.condition.format.numberFormat;
    else this.on.condition.format.numberFormat = textArgument(given, 255);
  }
}
