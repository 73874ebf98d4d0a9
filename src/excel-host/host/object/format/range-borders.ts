import type { BorderLine } from '../../model/style.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { LINE_STYLES, LINE_WEIGHTS, withLineColour, withLineStyle, withLineWeight } from './line-styles.ts';
import type { BorderLines } from './border-lines.ts';
import { type Side, SIDES } from './seams.ts';
import { colourArgument, choiceArgument } from '../arguments.ts';

/** The line of one side; null for properties in which the cells differ. */
class HostRangeBorder extends HostObject {
  readonly type = 'RangeBorder';

  constructor(
    private readonly edges: BorderLines,
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
    const style = choiceArgument(LINE_STYLES, given);
    this.edges.change(this.side, (line) => withLineStyle(line, style));
  }

  get Weight(): string | null {
    return this.common((line) => line?.weight ?? 'Thin');
  }

  set Weight(given: unknown) {
    const weight = choiceArgument(LINE_WEIGHTS, given);
    this.edges.change(this.side, (line) => withLineWeight(line, weight));
  }

  get Color(): string | null {
    return this.common((line) => line?.color ?? '#000000');
  }

  set Color(given: unknown) {
    const color = colourArgument(given);
    this.edges.change(this.side, (line) => withLineColour(line, color));
  }

  /** null without a line; setting is not supported. */
  get TintAndShade(): number | null {
    return this.common((line) => line !== null) === true ? 0 : null;
  }

  private common<T>(of: (line: BorderLine | null) => T): T | null {
    const values = new Set(this.edges.lines(this.side).map(of));
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }
}

/** The lines around and between cells. */
export class HostRangeBorders extends HostCollection<HostRangeBorder> {
  readonly type = 'RangeBorderCollection';

  constructor(
    private readonly edges: BorderLines,
    private readonly sides: readonly Side[] = SIDES,
  ) {
    super();
  }

  items(): readonly HostRangeBorder[] {
    return this.sides.map((side) => new HostRangeBorder(this.edges, side));
  }

  GetItem(name: string): HostRangeBorder {
    return new HostRangeBorder(this.edges, choiceArgument(this.sides, name));
  }

  GetItemAt(index: number): HostRangeBorder {
    const side = this.sides[index];
    if (side === undefined) throw excelError('item-not-found', `border ${String(index)}`);
    return new HostRangeBorder(this.edges, side);
  }
}
