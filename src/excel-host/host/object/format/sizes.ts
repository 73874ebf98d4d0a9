import type { HostContext } from '../../context.ts';
import { type CellRange, isEntireColumn, lastColumn, lastRow, MAX_COLUMNS } from '#xlsx/cell-range';
import { type Sheet, STANDARD_HEIGHT } from '../../model/book.ts';
import { columnWidthInPoints, neededWidth, rowHeightInPoints } from '../../model/measure.ts';
import { COLUMN_WIDTH_LIMIT, ROW_HEIGHT_LIMIT, toPixels, widthOfCharacters } from '../../model/size.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { checkPermitted } from './styled-cells.ts';

/** Column widths and row heights of an area in points; 0 for hidden ones. */
export class RangeSizes {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly area: CellRange,
  ) {}

  /** null if they differ. */
  get width(): number | null {
    const { sheet } = this;
    return this.common(this.columns(), (column) =>
      sheet.columns.get(column)?.hidden === true ? 0 : columnWidthInPoints(sheet, column),
    );
  }

  /** 0 hides the columns. */
  set width(given: unknown) {
    if (typeof given !== 'number' || !(given >= 0 && given <= COLUMN_WIDTH_LIMIT))
      throw excelError('column-too-wide', String(given));
    checkPermitted(this.sheet, 'formatColumns');
    const width = toPixels(given);
    for (const column of this.columns()) {
      const own = this.sheet.columns.get(column)?.width ?? null;
      this.sheet.columns.set(column, width === 0 ? { width: own, hidden: true } : { width, hidden: false });
    }
  }

  get height(): number | null {
    const { context, sheet } = this;
    return this.common(this.rows(), (row) =>
      sheet.rows.get(row)?.hidden === true ? 0 : rowHeightInPoints(context.book, sheet, row),
    );
  }

  /** 0 hides the rows. */
  set height(given: unknown) {
    if (typeof given !== 'number' || !(given >= 0 && given <= ROW_HEIGHT_LIMIT))
      throw excelError('row-too-high', String(given));
    checkPermitted(this.sheet, 'formatRows');
    const height = toPixels(given);
    if (isEntireColumn(this.area)) {
      if (height === 0) throw excelError('row-too-high', 'all rows of a sheet hidden');
      this.sheet.rowHeight = height;
      this.sheet.rows.clear();
      return;
    }
    for (const row of this.rows()) {
      const own = this.sheet.rows.get(row)?.height ?? null;
      this.sheet.rows.set(row, height === 0 ? { height: own, hidden: true } : { height, hidden: false });
    }
  }

  get isStandardWidth(): boolean | null {
    const { width } = this;
    return width === null ? null : width === widthOfCharacters(this.sheet.standardWidth);
  }

  get isStandardHeight(): boolean | null {
    const { height } = this;
    return height === null ? null : height === STANDARD_HEIGHT;
  }

  resetWidth(): void {
    checkPermitted(this.sheet, 'formatColumns');
    for (const column of this.columns()) this.sheet.columns.delete(column);
  }

  /** Fits the heights to the text again. */
  resetHeight(): void {
    checkPermitted(this.sheet, 'formatRows');
    if (isEntireColumn(this.area)) this.sheet.rowHeight = null;
    for (const [row, size] of [...this.sheet.rows])
      if (row >= this.area.row && row <= lastRow(this.area))
        this.sheet.rows.set(row, { ...size, height: null });
  }

  /** Fits the widths to the widest text; a column without text is not changed. */
  fitColumns(): void {
    checkPermitted(this.sheet, 'formatColumns');
    this.context.calculator.calculate(this.sheet);
    const used = this.sheet.grid.used(true);
    for (const column of this.columns()) {
      if (used === null || column > lastColumn(used)) break;
      const width = neededWidth(this.context.book, this.sheet, column);
      if (width !== null) this.sheet.columns.set(column, { width, hidden: false });
    }
  }

  private *columns(): Generator<number> {
    const end = Math.min(lastColumn(this.area), MAX_COLUMNS - 1);
    for (let column = this.area.column; column <= end; column += 1) yield column;
  }

  /** Rows of the area; rows below all with a size, content or style are treated as one. */
  private *rows(): Generator<number> {
    let end = lastRow(this.area);
    if (isEntireColumn(this.area)) {
      end = this.sheet.grid.styledHeight;
      for (const row of this.sheet.rows.keys()) end = Math.max(end, row + 1);
    }
    for (let row = this.area.row; row <= Math.min(end, lastRow(this.area)); row += 1) yield row;
  }

  private common(places: Iterable<number>, sizeOf: (place: number) => number): number | null {
    let common: number | null = null;
    for (const place of places) {
      const size = sizeOf(place);
      if (common !== null && size !== common) return null;
      common = size;
    }
    return common;
  }
}
