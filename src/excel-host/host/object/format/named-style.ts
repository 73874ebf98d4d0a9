import type { HostContext } from '../../context.ts';
import { changeNamedStyle, isBuiltIn, namedStyleOf, NORMAL } from '../../model/named-styles.ts';
import type { Edge, Style } from '../../model/style.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { HORIZONTAL, withIndent, orientationArgument, READING, VERTICAL } from './alignment.ts';
import { HostRangeBorders } from './range-borders.ts';
import { HostRangeFill } from './range-fill.ts';
import { HostRangeFont } from './range-font.ts';
import type { BorderLines } from './border-lines.ts';
import type { Side } from './seams.ts';
import { booleanArgument, integerArgument, choiceArgument, textArgument } from '../arguments.ts';
import type { StyleHolder } from './styled-cells.ts';

const EDGE_OF: Readonly<Partial<Record<Side, Edge>>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

/** A named style of the workbook. */
export class HostStyle extends HostObject {
  readonly type = 'Style';
  private readonly styled: StyleHolder;

  constructor(
    private readonly context: HostContext,
    private readonly name: string,
  ) {
    super();
    this.styled = {
      common: (of) => of(this.current),
      change: (change) => {
        changeNamedStyle(context.book, name, change);
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
    const edges: BorderLines = {
      lines: (side) => [this.current[EDGE_OF[side] ?? 'top']],
      change: (side, change) => {
        const edge = EDGE_OF[side] ?? 'top';
        this.styled.change((style) => ({ ...style, [edge]: change(style[edge]) }));
      },
    };
    return new HostRangeBorders(edges, Object.keys(EDGE_OF) as Side[]);
  }

  get NumberFormat(): string {
    return this.current.numberFormat;
  }

  set NumberFormat(given: unknown) {
    const numberFormat = textArgument(given, 255);
    this.styled.change((style) => ({ ...style, numberFormat }));
  }

  get HorizontalAlignment(): string {
    return this.current.horizontal;
  }

  set HorizontalAlignment(given: unknown) {
    const horizontal = choiceArgument(HORIZONTAL, given);
    this.styled.change((style) => ({ ...style, horizontal }));
  }

  get VerticalAlignment(): string {
    return this.current.vertical;
  }

  set VerticalAlignment(given: unknown) {
    const vertical = choiceArgument(VERTICAL, given);
    this.styled.change((style) => ({ ...style, vertical }));
  }

  get WrapText(): boolean {
    return this.current.wrap;
  }

  set WrapText(given: unknown) {
    const wrap = booleanArgument(given);
    this.styled.change((style) => ({ ...style, wrap }));
  }

  get IndentLevel(): number {
    return this.current.indent;
  }

  set IndentLevel(given: unknown) {
    const level = integerArgument(given, 0, 250);
    this.styled.change((style) => withIndent(style, level));
  }

  get TextOrientation(): number {
    return this.current.orientation;
  }

  set TextOrientation(given: unknown) {
    const orientation = orientationArgument(given);
    this.styled.change((style) => ({ ...style, orientation }));
  }

  get ReadingOrder(): string {
    return this.current.readingOrder;
  }

  set ReadingOrder(given: unknown) {
    const readingOrder = choiceArgument(READING, given);
    this.styled.change((style) => ({ ...style, readingOrder }));
  }

  get Locked(): boolean {
    return this.current.locked;
  }

  set Locked(given: unknown) {
    const locked = booleanArgument(given);
    this.styled.change((style) => ({ ...style, locked }));
  }

  get FormulaHidden(): boolean {
    return this.current.formulaHidden;
  }

  set FormulaHidden(given: unknown) {
    const formulaHidden = booleanArgument(given);
    this.styled.change((style) => ({ ...style, formulaHidden }));
  }

  /** Cells with this style get the style Normal. */
  Delete(): void {
    if (this.BuiltIn) throw excelError('normal-stays', this.name);
    const { book } = this.context;
    const normal = namedStyleOf(book, NORMAL);
    book.namedStyles.delete(this.name);
    book.styles.changeAll((style) => (style.styleName === this.name ? normal : style));
  }

  private get current(): Style {
    return namedStyleOf(this.context.book, this.name);
  }
}
