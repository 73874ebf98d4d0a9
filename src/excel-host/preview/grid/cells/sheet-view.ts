import type { CSSProperties } from 'react';
import {
  type WorkbookHost,
  type Sheet,
  type SheetTable,
  type HostCellValue,
  type BorderLine,
  type Style,
  displayText,
} from '#excel-host/public';
import { addressOf } from '#xlsx/address';
import { type CellRange, rangeOf, intersection, lastColumn } from '#xlsx/cell-range';
import { conditionStyles } from '../../condition/condition-styles.ts';
import { alignOf, boxCss, type CellCssParts } from './cell-css.ts';
import type { GridPart, IndexRange } from '../layout/grid-parts.ts';
import { type Axes, PIXELS } from '../layout/sheet-axes.ts';
import { tableAt, tableLook } from './table-style.ts';
import { fontFamilies } from './font-fallbacks.ts';

/** A cell as it is rendered; a merged one has the size of its range. */
export interface RenderedCell {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly address: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly css: CSSProperties;
  /** Pixels the text takes where it runs over empty cells to its right; 0 where it stays in its own. */
  readonly runsOver: number;
  readonly isLink: boolean;
}

export interface RenderedRow {
  readonly row: number;
  readonly y: number;
  readonly cells: readonly RenderedCell[];
}

type Measure = (text: string, font: string) => number;

/** Computed CSS by everything it depends on; cells with equal CSS share one object, so that React compares references only. */
const LOOKS = new WeakMap<Style, Map<string, CSSProperties>>();

/** The rendered content of a sheet in the current state of its workbook. */
export class SheetView {
  private readonly tables: readonly SheetTable[];
  private readonly conditionAt: ReturnType<typeof conditionStyles>;

  constructor(
    readonly host: WorkbookHost,
    readonly sheet: Sheet,
    readonly axes: Axes,
    private readonly measure: Measure,
  ) {
    this.tables = host.book.tables.filter((table) => table.sheet === sheet);
    this.conditionAt = conditionStyles(host.context, sheet);
  }

  /** The cells of a visible part, row by row; a merged cell belongs to the row of its first cell. */
  rowsOf({ rows, columns }: Pick<GridPart, 'rows' | 'columns'>): readonly RenderedRow[] {
    const area = rangeOf(rows.from, columns.from, rows.to - rows.from, columns.to - columns.from);
    this.host.context.calculator.calculate(this.sheet, area);
    const merges = this.sheet.merges.filter((merge) => intersection(merge, area) !== null);
    const before = merges.filter(({ row }) => row < rows.from);
    return [
      ...this.beginningBefore(before, columns),
      ...indexes(rows).flatMap((row) => {
        if (this.axes.rows.size(row) === 0 && !merges.some((merge) => merge.row === row)) return [];
        return [{ row, y: this.axes.rows.start(row), cells: this.cellsOf(row, columns, merges) }];
      }),
    ];
  }

  /** Merged cells that begin above the rendered rows. */
  private beginningBefore(merges: readonly CellRange[], columns: IndexRange): readonly RenderedRow[] {
    return merges
      .filter(({ column }) => column < columns.to)
      .map((merge) => ({
        row: merge.row,
        y: this.axes.rows.start(merge.row),
        cells: [this.rendered(merge)],
      }));
  }

  private cellsOf(row: number, columns: IndexRange, merges: readonly CellRange[]): readonly RenderedCell[] {
    const crossing = merges.filter((merge) => row >= merge.row && row < merge.row + merge.rowCount);
    const begun = crossing.filter((merge) => merge.row === row && merge.column < columns.from);
    return [
      ...begun.map((merge) => this.rendered(merge)),
      ...indexes(columns).flatMap((column) => {
        const merge = crossing.find((one) => column >= one.column && column <= lastColumn(one));
        if (merge !== undefined && (merge.row !== row || merge.column !== column)) return [];
        if (this.axes.columns.size(column) === 0 && merge === undefined) return [];
        return [this.rendered(merge ?? rangeOf(row, column))];
      }),
    ];
  }

  private rendered(area: CellRange): RenderedCell {
    const { row, column } = area;
    const { columns, rows } = this.axes;
    const value = this.sheet.grid.value(row, column);
    const style = this.style(row, column);
    const condition = this.conditionAt(row, column);
    const numberFormat = condition?.numberFormat ?? style.numberFormat;
    const width = columns.size(column, area.columnCount);
    const align = alignOf(style, value);
    const parts: CellCssParts = {
      style,
      condition,
      align,
      borders: this.linesOf(area, style),
      table: this.tableLookAt(row, column),
      hasGridLines: this.sheet.showGridlines,
    };
    const text = this.fitted(displayText(value, numberFormat), value, style, width);
    const isSingle = area.rowCount === 1 && area.columnCount === 1;
    return {
      row,
      column,
      rowCount: area.rowCount,
      columnCount: area.columnCount,
      address: addressOf(rangeOf(row, column)),
      x: columns.start(column),
      width,
      height: rows.size(row, area.rowCount),
      text,
      css: lookOf(parts),
      runsOver: isSingle ? this.runsOver(row, column, text, value, style, align) : 0,
      isLink: this.sheet.links.has(`${String(row)},${String(column)}`) || this.isJump(row, column),
    };
  }

  private style(row: number, column: number): Style {
    return this.host.book.styles.get(this.sheet.grid.style(row, column));
  }

  private linesOf(area: CellRange, style: Style): CellCssParts['borders'] {
    const bottom = area.row + area.rowCount - 1;
    const right = lastColumn(area);
    const end = area.rowCount === 1 && area.columnCount === 1 ? style : this.style(bottom, right);
    const styleIfInSheet = (row: number, column: number): Style | null =>
      row < 0 || column < 0 ? null : this.style(row, column);
    const either = (own: BorderLine | null, other: BorderLine | null | undefined): BorderLine | null =>
      own ?? other ?? null;
    return {
      left: either(style.left, styleIfInSheet(area.row, area.column - 1)?.right),
      right: either(end.right, styleIfInSheet(area.row, right + 1)?.left),
      top: either(style.top, styleIfInSheet(area.row - 1, area.column)?.bottom),
      bottom: either(end.bottom, styleIfInSheet(bottom + 1, area.column)?.top),
    };
  }

  private tableLookAt(row: number, column: number): CellCssParts['table'] {
    const table = this.tables.length === 0 ? null : tableAt(this.tables, row, column);
    return table === null ? {} : tableLook(table, row, column);
  }

  /** A number that does not fit its column shows signs in its place, as in Excel; a text is cut. */
  private fitted(text: string, value: HostCellValue, style: Style, width: number): string {
    if (typeof value !== 'number' || text.length * style.fontSize < width * 0.9) return text;
    const font = fontOf(style);
    if (this.measure(text, font) <= width - 4) return text;
    if (style.numberFormat === 'General') {
      const rounded = String(Number(value.toPrecision(6)));
      if (rounded.length < text.length && this.measure(rounded, font) <= width - 4) return rounded;
    }
    return '#'.repeat(Math.max(1, Math.floor((width - 6) / Math.max(1, this.measure('#', font)))));
  }

  private runsOver(
    row: number,
    column: number,
    text: string,
    value: HostCellValue,
    style: Style,
    align: CellCssParts['align'],
  ): number {
    if (typeof value !== 'string' || style.wrap || align !== 'left' || text === '') return 0;
    const { columns } = this.axes;
    const own = columns.size(column);
    if (text.length * style.fontSize * PIXELS < own) return 0;
    const needed = this.measure(text.split('\n')[0] ?? '', fontOf(style)) + 6 + style.indent * 9;
    let width = own;
    for (let next = column + 1; width < needed && next < columns.count; next += 1) {
      if ((this.sheet.grid.value(row, next) ?? this.sheet.grid.formula(row, next)) !== null) break;
      if (this.sheet.merges.length > 0 && this.isMerged(row, next)) break;
      width += columns.size(next);
    }
    return width > own ? Math.min(width, Math.ceil(needed)) : 0;
  }

  private isMerged(row: number, column: number): boolean {
    return this.sheet.merges.some((merge) => intersection(merge, rangeOf(row, column)) !== null);
  }

  private isJump(row: number, column: number): boolean {
    return this.sheet.grid.formula(row, column)?.startsWith('=HYPERLINK(') === true;
  }
}

function lookOf(parts: CellCssParts): CSSProperties {
  const { style, borders: lines, condition, table, hasGridLines, align } = parts;
  const looks = LOOKS.get(style) ?? new Map<string, CSSProperties>();
  LOOKS.set(style, looks);
  const key = JSON.stringify([lines, condition, table, hasGridLines, align]);
  const known = looks.get(key);
  if (known !== undefined) return known;
  const css = boxCss(parts);
  looks.set(key, css);
  return css;
}

const fontOf = ({ bold, italic, fontSize, fontName }: Style): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${String(fontSize * PIXELS)}px ${fontFamilies(fontName)}`;

const indexes = ({ from, to }: IndexRange): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
