import type { Condition, Sheet } from '../model/book.ts';
import { refusal } from '../protocol/host-failure.ts';
import { HostCollection, HostObject } from '../protocol/host-object.ts';
import { booleanOf, givenColour, oneOf, permit, textOf } from './format/styled.ts';

const UNDERLINES = ['None', 'Single', 'Double'] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

/** A conditional format and the sheet it is on. */
export interface OnSheet {
  readonly sheet: Sheet;
  readonly condition: Condition;
}

type Part = Readonly<Record<string, unknown>>;

/** Part of a look by its path, `font` or `borders/EdgeTop`; what was not set is missing. */
function partOf({ condition }: OnSheet, path: string): Part {
  let part: unknown = condition.format;
  for (const name of path.split('/')) part = (part as Part | undefined)?.[name];
  return (part ?? {}) as Part;
}

function setPart({ sheet, condition }: OnSheet, path: string, change: (part: Part) => Part): void {
  permit(sheet, 'formatCells');
  const [first = '', second] = path.split('/');
  const whole = (condition.format[first] ?? {}) as Part;
  condition.format[first] =
    second === undefined ? change(whole) : { ...whole, [second]: change((whole[second] ?? {}) as Part) };
}

/** What a conditional format does to the font; null is what it leaves alone. */
class HostConditionalRangeFont extends HostObject {
  readonly type = 'ConditionalRangeFont';

  constructor(private readonly on: OnSheet) {
    super();
  }

  get Bold(): unknown {
    return this.get('bold');
  }

  set Bold(given: unknown) {
    this.set('bold', booleanOf(given));
  }

  get Italic(): unknown {
    return this.get('italic');
  }

  set Italic(given: unknown) {
    this.set('italic', booleanOf(given));
  }

  get Strikethrough(): unknown {
    return this.get('strikethrough');
  }

  set Strikethrough(given: unknown) {
    this.set('strikethrough', booleanOf(given));
  }

  get Underline(): unknown {
    return this.get('underline');
  }

  set Underline(given: unknown) {
    this.set('underline', oneOf(UNDERLINES, given));
  }

  get Color(): unknown {
    return this.get('color');
  }

  set Color(given: unknown) {
    this.set('color', givenColour(given));
  }

  Clear(): void {
    setPart(this.on, 'font', () => ({}));
  }

  private get(name: string): unknown {
    return partOf(this.on, 'font')[name] ?? null;
  }

  private set(name: string, value: unknown): void {
    setPart(this.on, 'font', (font) => ({ ...font, [name]: value }));
  }
}

class HostConditionalRangeFill extends HostObject {
  readonly type = 'ConditionalRangeFill';

  constructor(private readonly on: OnSheet) {
    super();
  }

  get Color(): unknown {
    return partOf(this.on, 'fill').color ?? null;
  }

  set Color(given: unknown) {
    const color = givenColour(given);
    setPart(this.on, 'fill', () => ({ color }));
  }

  Clear(): void {
    setPart(this.on, 'fill', () => ({}));
  }
}

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

class HostConditionalRangeBorders extends HostCollection<HostConditionalRangeBorder> {
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
