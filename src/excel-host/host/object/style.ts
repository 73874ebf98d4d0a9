import type { HostContext } from '../context.ts';
import { changeNamed, isBuiltIn, lookOf, NORMAL } from '../model/named-styles.ts';
import type { Edge, Style } from '../model/style.ts';
import { refusal } from '../protocol/host-failure.ts';
import { HostObject } from '../protocol/host-object.ts';
import { HORIZONTAL, indented, orientationOf, READING, VERTICAL } from './format/placing.ts';
import { HostRangeBorders } from './format/range-borders.ts';
import { HostRangeFill } from './format/range-fill.ts';
import { HostRangeFont } from './format/range-font.ts';
import type { Edges } from './format/edges.ts';
import type { Side } from './format/seams.ts';
import { booleanOf, integerOf, oneOf, type Styled, textOf } from './format/styled.ts';

const EDGE_OF: Readonly<Partial<Record<Side, Edge>>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

/** A named style of the workbook. */
export class HostStyle extends HostObject {
  readonly type = 'Style';
  private readonly styled: Styled;

  constructor(
    private readonly context: HostContext,
    private readonly name: string,
  ) {
    super();
    this.styled = {
      common: (of) => of(this.look),
      change: (change) => {
        changeNamed(context.book, name, change);
      },
    };
  }

  override get Id(): string {
    return this.name;
  }

  get Name(): string {
    return this.name;
  }

  get BuiltIn(): boolean {
    return isBuiltIn(this.name);
  }

  get Font(): HostRangeFont {
    return new HostRangeFont(this.styled);
  }

  get Fill(): HostRangeFill {
    return new HostRangeFill(this.styled);
  }

  get Borders(): HostRangeBorders {
    const edges: Edges = {
      lines: (side) => [this.look[EDGE_OF[side] ?? 'top']],
      redraw: (side, change) => {
        const edge = EDGE_OF[side] ?? 'top';
        this.styled.change((style) => ({ ...style, [edge]: change(style[edge]) }));
      },
    };
    return new HostRangeBorders(edges, Object.keys(EDGE_OF) as Side[]);
  }

  get NumberFormat(): string {
    return this.look.numberFormat;
  }

  set NumberFormat(given: unknown) {
    const numberFormat = textOf(given, 255);
    this.styled.change((style) => ({ ...style, numberFormat }));
  }

  get HorizontalAlignment(): string {
    return this.look.horizontal;
  }

  set HorizontalAlignment(given: unknown) {
    const horizontal = oneOf(HORIZONTAL, given);
    this.styled.change((style) => ({ ...style, horizontal }));
  }

  get VerticalAlignment(): string {
    return this.look.vertical;
  }

  set VerticalAlignment(given: unknown) {
    const vertical = oneOf(VERTICAL, given);
    this.styled.change((style) => ({ ...style, vertical }));
  }

  get WrapText(): boolean {
    return this.look.wrap;
  }

  set WrapText(given: unknown) {
    const wrap = booleanOf(given);
    this.styled.change((style) => ({ ...style, wrap }));
  }

  get IndentLevel(): number {
    return this.look.indent;
  }

  set IndentLevel(given: unknown) {
    const level = integerOf(given, 0, 250);
    this.styled.change((style) => indented(style, level));
  }

  get TextOrientation(): number {
    return this.look.orientation;
  }

  set TextOrientation(given: unknown) {
    const orientation = orientationOf(given);
    this.styled.change((style) => ({ ...style, orientation }));
  }

  get ReadingOrder(): string {
    return this.look.readingOrder;
  }

  set ReadingOrder(given: unknown) {
    const readingOrder = oneOf(READING, given);
    this.styled.change((style) => ({ ...style, readingOrder }));
  }

  get Locked(): boolean {
    return this.look.locked;
  }

  set Locked(given: unknown) {
    const locked = booleanOf(given);
    this.styled.change((style) => ({ ...style, locked }));
  }

  get FormulaHidden(): boolean {
    return this.look.formulaHidden;
  }

  set FormulaHidden(given: unknown) {
    const formulaHidden = booleanOf(given);
    this.styled.change((style) => ({ ...style, formulaHidden }));
  }

  /** Cells that have it look as Normal does. */
  Delete(): void {
    if (this.BuiltIn) throw refusal('normal-stays', this.name);
    const { book } = this.context;
    const normal = lookOf(book, NORMAL);
    book.namedStyles.delete(this.name);
    book.styles.recast((style) => (style.styleName === this.name ? normal : style));
  }

  private get look(): Style {
    return lookOf(this.context.book, this.name);
  }
}
