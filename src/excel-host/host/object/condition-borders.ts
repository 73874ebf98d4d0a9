import { refusal } from '../protocol/host-failure.ts';
import { HostCollection, HostObject } from '../protocol/host-object.ts';
import { type OnSheet, partOf, setPart } from './condition-part.ts';
import { givenColour, oneOf } from './format/styled.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

class HostConditionalRangeBorder extends HostObject {
  readonly type = 'ConditionalRangeBorder';

  constructor(
    private readonly on: OnSheet,
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
    return partOf(this.on, `borders/${this.side}`).style ?? 'None';
  }

  set Style(given: unknown) {
    const style = oneOf(LINES, given);
    setPart(this.on, `borders/${this.side}`, (line) =>
      style === 'None' ? {} : { color: '#000000', ...line, style },
    );
  }

  get Color(): unknown {
    return partOf(this.on, `borders/${this.side}`).color ?? null;
  }

  set Color(given: unknown) {
    const color = givenColour(given);
    setPart(this.on, `borders/${this.side}`, (line) => ({ style: 'Continuous', ...line, color }));
  }
}

/** The four lines a conditional format draws around each cell. */
export class HostConditionalRangeBorders extends HostCollection<HostConditionalRangeBorder> {
  readonly type = 'ConditionalRangeBorderCollection';

  constructor(private readonly on: OnSheet) {
    super();
  }

  items(): readonly HostConditionalRangeBorder[] {
    return SIDES.map((side) => new HostConditionalRangeBorder(this.on, side));
  }

  GetItem(side: unknown): HostConditionalRangeBorder {
    return new HostConditionalRangeBorder(this.on, oneOf(SIDES, side));
  }

  GetItemAt(index: number): HostConditionalRangeBorder {
    const border = this.items()[index];
    if (border === undefined) throw refusal('item-not-found', `border ${String(index)}`);
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
