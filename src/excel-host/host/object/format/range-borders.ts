import type { Line } from '../../model/style.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { LINE_STYLES, LINE_WEIGHTS, recoloured, restyled, reweighed } from './border-line.ts';
import type { Edges } from './edges.ts';
import { type Side, SIDES } from './seams.ts';
import { givenColour, oneOf } from './styled.ts';

/** The line of one side; null is what its cells do not have in common. */
export class HostRangeBorder extends HostObject {
  readonly type = 'RangeBorder';

  constructor(
    private readonly edges: Edges,
    private readonly side: Side,
  ) {
    super();
  }

  override get Id(): string {
    return this.side;
  }

  get SideIndex(): string {
    return this.side;
  }

  get Style(): string | null {
    return this.common((line) => line?.style ?? 'None');
  }

  set Style(given: unknown) {
    const style = oneOf(LINE_STYLES, given);
    this.edges.redraw(this.side, (line) => restyled(line, style));
  }

  get Weight(): string | null {
    return this.common((line) => line?.weight ?? 'Thin');
  }

  set Weight(given: unknown) {
    const weight = oneOf(LINE_WEIGHTS, given);
    this.edges.redraw(this.side, (line) => reweighed(line, weight));
  }

  get Color(): string | null {
    return this.common((line) => line?.color ?? '#000000');
  }

  set Color(given: unknown) {
    const color = givenColour(given);
    this.edges.redraw(this.side, (line) => recoloured(line, color));
  }

  /** null where there is no line; tints cannot be set here. */
  get TintAndShade(): number | null {
    return this.common((line) => line !== null) === true ? 0 : null;
  }

  private common<T>(of: (line: Line | null) => T): T | null {
    const values = new Set(this.edges.lines(this.side).map(of));
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }
}

/** The lines around and between cells. */
export class HostRangeBorders extends HostCollection<HostRangeBorder> {
  readonly type = 'RangeBorderCollection';

  constructor(
    private readonly edges: Edges,
    private readonly sides: readonly Side[] = SIDES,
  ) {
    super();
  }

  items(): readonly HostRangeBorder[] {
    return this.sides.map((side) => new HostRangeBorder(this.edges, side));
  }

  GetItem(name: string): HostRangeBorder {
    return new HostRangeBorder(this.edges, oneOf(this.sides, name));
  }

  GetItemAt(index: number): HostRangeBorder {
    const side = this.sides[index];
    if (side === undefined) throw refusal('item-not-found', `border ${String(index)}`);
    return new HostRangeBorder(this.edges, side);
  }
}
