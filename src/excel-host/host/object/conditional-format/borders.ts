import { excelError } from '../../excel-error/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { type ConditionOnSheet, formatPart, setFormatPart } from './format-part.ts';
import { colourArgument, choiceArgument } from '../arguments.ts';

// The border lines of a conditional format.

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

class HostConditionalRangeBorder extends HostObject {
  readonly type = 'ConditionalRangeBorder';

  constructor(
    private readonly on: ConditionOnSheet,
    private readonly side: (typeof SIDES)[number],
  ) {
    super();
  }

  override get Id(): string {
    return this.side;
  }

  get SideIndex(): string {
    return this.side;
  }

  get Style(): unknown {
    return formatPart(this.on, `borders/${this.side}`).style ?? 'None';
  }

  set Style(given: unknown) {
    const style = choiceArgument(LINES, given);
    setFormatPart(this.on, `borders/${this.side}`, (line) =>
      style === 'None' ? {} : { color: '#000000', ...line, style },
    );
  }

  get Color(): unknown {
    return formatPart(this.on, `borders/${this.side}`).color ?? null;
  }

  set Color(given: unknown) {
    const color = colourArgument(given);
    setFormatPart(this.on, `borders/${this.side}`, (line) => ({ style: 'Continuous', ...line, color }));
  }
}

/** The four border lines that a conditional format sets on each cell. */
export class HostConditionalRangeBorders extends HostCollection<HostConditionalRangeBorder> {
  readonly type = 'ConditionalRangeBorderCollection';

  constructor(private readonly on: ConditionOnSheet) {
    super();
  }

  items(): readonly HostConditionalRangeBorder[] {
    return SIDES.map((side) => new HostConditionalRangeBorder(this.on, side));
  }

  GetItem(side: unknown): HostConditionalRangeBorder {
    return new HostConditionalRangeBorder(this.on, choiceArgument(SIDES, side));
  }

  GetItemAt(index: number): HostConditionalRangeBorder {
    const border = this.items()[index];
    if (border === undefined) throw excelError('item-not-found', `border ${String(index)}`);
    return border;
  }

  get Top(): HostConditionalRangeBorder {
    return this.GetItem('EdgeTop');
  }

  get Bottom(): HostConditionalRangeBorder {
    return this.GetItem('EdgeBottom');
  }

  get Left(): HostConditionalRangeBorder {
    return this.GetItem('EdgeLeft');
  }

  get Right(): HostConditionalRangeBorder {
    return this.GetItem('EdgeRight');
  }
}
