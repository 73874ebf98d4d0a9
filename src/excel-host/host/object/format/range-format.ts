import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { CellEdges } from './edges.ts';
import { HostFormatProtection } from './format-protection.ts';
import { HORIZONTAL, indented, orientationOf, READING, VERTICAL } from './placing.ts';
import { HostRangeBorders } from './range-borders.ts';
import { HostRangeFill } from './range-fill.ts';
import { HostRangeFont } from './range-font.ts';
import { Sizes } from './sizes.ts';
import { booleanOf, integerOf, oneOf, StyledCells } from './styled.ts';

/** The look of a range and the sizes of its columns and rows; null is what its cells do not have in common. */
export class HostRangeFormat extends HostObject {
  readonly type = 'RangeFormat';
  private readonly cells: StyledCells;
  private readonly sizes: Sizes;

  constructor(context: HostContext, sheet: Sheet, area: CellRange) {
    super();
    this.cells = new StyledCells(context, sheet, area);
    this.sizes = new Sizes(context, sheet, area);
  }

  get Font(): HostRangeFont {
    return new HostRangeFont(this.cells);
  }

  get Fill(): HostRangeFill {
    return new HostRangeFill(this.cells);
  }

  get Borders(): HostRangeBorders {
    return new HostRangeBorders(new CellEdges(this.cells));
  }

  get Protection(): HostFormatProtection {
    return new HostFormatProtection(this.cells);
  }

  get ColumnWidth(): number | null {
    return this.sizes.width;
  }

  set ColumnWidth(width: unknown) {
    this.sizes.width = width;
  }

  get RowHeight(): number | null {
    return this.sizes.height;
  }

  set RowHeight(height: unknown) {
    this.sizes.height = height;
  }

  get UseStandardWidth(): boolean | null {
    return this.sizes.isStandardWidth;
  }

  /** Only true does something. */
  set UseStandardWidth(given: unknown) {
    if (booleanOf(given)) this.sizes.resetWidth();
  }

  get UseStandardHeight(): boolean | null {
    return this.sizes.isStandardHeight;
  }

  set UseStandardHeight(given: unknown) {
    if (booleanOf(given)) this.sizes.resetHeight();
  }

  get WrapText(): boolean | null {
    return this.cells.common(({ wrap }) => wrap) ?? null;
  }

  set WrapText(given: unknown) {
    const wrap = booleanOf(given);
    this.cells.change((style) => ({ ...style, wrap }));
  }

  get HorizontalAlignment(): string | null {
    return this.cells.common(({ horizontal }) => horizontal) ?? null;
  }

  set HorizontalAlignment(given: unknown) {
    const horizontal = oneOf(HORIZONTAL, given);
    this.cells.change((style) => ({ ...style, horizontal }));
  }

  get VerticalAlignment(): string | null {
    return this.cells.common(({ vertical }) => vertical) ?? null;
  }

  set VerticalAlignment(given: unknown) {
    const vertical = oneOf(VERTICAL, given);
    this.cells.change((style) => ({ ...style, vertical }));
  }

  get IndentLevel(): number | null {
    return this.cells.common(({ indent }) => indent) ?? null;
  }

  set IndentLevel(given: unknown) {
    const level = integerOf(given, 0, 250);
    this.cells.change((style) => indented(style, level));
  }

  get ShrinkToFit(): boolean | null {
    return this.cells.common(({ shrinkToFit }) => shrinkToFit) ?? null;
  }

  set ShrinkToFit(given: unknown) {
    const shrinkToFit = booleanOf(given);
    this.cells.change((style) => ({ ...style, shrinkToFit }));
  }

  get TextOrientation(): number | null {
    return this.cells.common(({ orientation }) => orientation) ?? null;
  }

  set TextOrientation(given: unknown) {
    const orientation = orientationOf(given);
    this.cells.change((style) => ({ ...style, orientation }));
  }

  get ReadingOrder(): string | null {
    return this.cells.common(({ readingOrder }) => readingOrder) ?? null;
  }

  set ReadingOrder(given: unknown) {
    const readingOrder = oneOf(READING, given);
    this.cells.change((style) => ({ ...style, readingOrder }));
  }

  get AutoIndent(): boolean | null {
    return this.cells.common(({ autoIndent }) => autoIndent) ?? null;
  }

  set AutoIndent(given: unknown) {
    const autoIndent = booleanOf(given);
    this.cells.change((style) => ({ ...style, autoIndent }));
  }

  AdjustIndent(given: unknown): void {
    const amount = integerOf(given, -250, 250);
    this.cells.change((style) => indented(style, Math.min(250, Math.max(0, style.indent + amount))));
  }

  AutofitColumns(): void {
    this.sizes.fitColumns();
  }

  AutofitRows(): void {
    this.sizes.resetHeight();
  }
}
