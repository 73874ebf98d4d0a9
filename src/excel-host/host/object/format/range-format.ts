import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { CellBorderLines } from './border-lines.ts';
import { HostFormatProtection } from './format-protection.ts';
import { HORIZONTAL, withIndent, orientationArgument, READING, VERTICAL } from './alignment.ts';
import { HostRangeBorders } from './range-borders.ts';
import { HostRangeFill } from './range-fill.ts';
import { HostRangeFont } from './range-font.ts';
import { RangeSizes } from './sizes.ts';
import { booleanArgument, integerArgument, choiceArgument } from '../arguments.ts';
import { StyledCells } from './styled-cells.ts';

/**
 * The formatting of a range and the sizes of its columns and rows; null for properties in
 * which its cells differ.
 */
export class HostRangeFormat extends HostObject {
  readonly type = 'RangeFormat';
  private readonly cells: StyledCells;
  private readonly sizes: RangeSizes;

  constructor(context: HostContext, sheet: Sheet, area: CellRange) {
    super();
    this.cells = new StyledCells(context, sheet, area);
    this.sizes = new RangeSizes(context, sheet, area);
  }

  get Font(): HostRangeFont {
    return new HostRangeFont(this.cells);
  }

  get Fill(): HostRangeFill {
    return new HostRangeFill(this.cells);
  }

  get Borders(): HostRangeBorders {
    return new HostRangeBorders(new CellBorderLines(this.cells));
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

  /** Only true has an effect. */
  set UseStandardWidth(given: unknown) {
    if (booleanArgument(given)) this.sizes.resetWidth();
  }

  get UseStandardHeight(): boolean | null {
    return this.sizes.isStandardHeight;
  }

  set UseStandardHeight(given: unknown) {
    if (booleanArgument(given)) this.sizes.resetHeight();
  }

  get WrapText(): boolean | null {
    return this.cells.common(({ wrap }) => wrap) ?? null;
  }

  set WrapText(given: unknown) {
    const wrap = booleanArgument(given);
    this.cells.change((style) => ({ ...style, wrap }));
  }

  get HorizontalAlignment(): string | null {
    return this.cells.common(({ horizontal }) => horizontal) ?? null;
  }

  set HorizontalAlignment(given: unknown) {
    const horizontal = choiceArgument(HORIZONTAL, given);
    this.cells.change((style) => ({ ...style, horizontal }));
  }

  get VerticalAlignment(): string | null {
    return this.cells.common(({ vertical }) => vertical) ?? null;
  }

  set VerticalAlignment(given: unknown) {
    const vertical = choiceArgument(VERTICAL, given);
    this.cells.change((style) => ({ ...style, vertical }));
  }

  get IndentLevel(): number | null {
    return this.cells.common(({ indent }) => indent) ?? null;
  }

  set IndentLevel(given: unknown) {
    const level = integerArgument(given, 0, 250);
    this.cells.change((style) => withIndent(style, level));
  }

  get ShrinkToFit(): boolean | null {
    return this.cells.common(({ shrinkToFit }) => shrinkToFit) ?? null;
  }

  set ShrinkToFit(given: unknown) {
    const shrinkToFit = booleanArgument(given);
    this.cells.change((style) => ({ ...style, shrinkToFit }));
  }

  get TextOrientation(): number | null {
    return this.cells.common(({ orientation }) => orientation) ?? null;
  }

  set TextOrientation(given: unknown) {
    const orientation = orientationArgument(given);
    this.cells.change((style) => ({ ...style, orientation }));
  }

  get ReadingOrder(): string | null {
    return this.cells.common(({ readingOrder }) => readingOrder) ?? null;
  }

  set ReadingOrder(given: unknown) {
    const readingOrder = choiceArgument(READING, given);
    this.cells.change((style) => ({ ...style, readingOrder }));
  }

  get AutoIndent(): boolean | null {
    return this.cells.common(({ autoIndent }) => autoIndent) ?? null;
  }

  set AutoIndent(given: unknown) {
    const autoIndent = booleanArgument(given);
    this.cells.change((style) => ({ ...style, autoIndent }));
  }

  AdjustIndent(given: unknown): void {
    const amount = integerArgument(given, -250, 250);
    this.cells.change((style) => withIndent(style, Math.min(250, Math.max(0, style.indent + amount))));
  }

  AutofitColumns(): void {
    this.sizes.fitColumns();
  }

  AutofitRows(): void {
    this.sizes.resetHeight();
  }
}
