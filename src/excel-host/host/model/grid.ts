import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';

/** An error as a cell shows it. */
export interface CellError {
  /** "#REF!", "#NAME?" and so on. */
  readonly error: string;
}

/** What a cell holds or its formula gave; null where it is empty. */
export type CellValue = string | number | boolean | CellError | null;

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** One row of cells; places may be missing at the end and in between. */
interface GridRow {
  readonly values: (CellValue | undefined)[];
  /** With the leading "="; the value beside it is the last result. */
  readonly formulas: (string | undefined)[];
  readonly styles: (number | undefined)[];
}

/**
 * The cells of a sheet: contents, formulas and style numbers. Whole columns and rows
 * can have a style of their own, which cells that were never touched show (the later
 * of row and column wins, as in Excel: here the row's, once it is set).
 */
export class Grid {
  private readonly rows: (GridRow | undefined)[] = [];
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  /** The style of every cell nobody gave one. */
  sheetStyle = 0;

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  formula(row: number, column: number): string | null {
    return this.rows[row]?.formulas[column] ?? null;
  }

  style(row: number, column: number): number {
    return (
      this.rows[row]?.styles[column] ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      this.sheetStyle
    );
  }

  setContent(row: number, column: number, value: CellValue, formula: string | null = null): void {
    const cells = this.row(row);
    cells.values[column] = value ?? undefined;
    if (formula !== null || cells.formulas[column] !== undefined)
      cells.formulas[column] = formula ?? undefined;
  }

  setStyle(row: number, column: number, style: number): void {
    this.row(row).styles[column] = style;
  }

  /** The style given to the cell itself; undefined where it shows that of its row, column or sheet. */
  ownStyle(row: number, column: number): number | undefined {
    return this.rows[row]?.styles[column];
  }

  /** Takes a cell's own style away. */
  dropStyle(row: number, column: number): void {
    const styles = this.rows[row]?.styles;
    if (styles !== undefined && column < styles.length) styles[column] = undefined;
  }

  /** Visits every cell of an area that was ever touched, row by row. */
  each(area: CellRange, visit: (row: number, column: number) => void): void {
    const bottom = Math.min(lastRow(area), this.rows.length - 1);
    for (let row = area.row; row <= bottom; row += 1) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      const width = Math.max(cells.values.length, cells.formulas.length, cells.styles.length);
      const right = Math.min(lastColumn(area), width - 1);
      for (let column = area.column; column <= right; column += 1) visit(row, column);
    }
  }

  /** Whether anything in an area has contents. */
  isFilled(area: CellRange): boolean {
    const bottom = Math.min(lastRow(area), this.rows.length - 1);
    for (let row = area.row; row <= bottom; row += 1) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      const right = Math.min(lastColumn(area), Math.max(cells.values.length, cells.formulas.length) - 1);
      for (let column = area.column; column <= right; column += 1)
        if (cells.values[column] !== undefined || cells.formulas[column] !== undefined) return true;
    }
    return false;
  }

  /** Applies a change of style to an area; entire rows and columns keep it for cells yet to come. */
  restyle(area: CellRange, change: (style: number) => number): void {
    const isWide = area.columnCount === MAX_COLUMNS;
    const isHigh = area.rowCount === MAX_ROWS;
    if (isWide && isHigh) this.restyleSheet(change);
    else if (isHigh) this.restyleColumns(area, change);
    else if (isWide) this.restyleRows(area, change);
    else this.restyleCells(area, change);
  }

  private restyleSheet(change: (style: number) => number): void {
    this.sheetStyle = change(this.sheetStyle);
    for (const [column, style] of this.columnStyles) this.columnStyles.set(column, change(style));
    for (const [row, style] of this.rowStyles) this.rowStyles.set(row, change(style));
    this.eachStyled(rangeOf(0, 0, MAX_ROWS, MAX_COLUMNS), change);
  }

  private restyleColumns(area: CellRange, change: (style: number) => number): void {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const before = this.columnStyles.get(column) ?? this.sheetStyle;
      this.columnStyles.set(column, change(before));
      // A row with a style of its own shows it in this column too: its cells take the change one by one.
      for (const [row, style] of this.rowStyles)
        if (this.rows[row]?.styles[column] === undefined) this.setStyle(row, column, style);
    }
    this.eachStyled(area, change);
  }

  private restyleRows(area: CellRange, change: (style: number) => number): void {
    for (let row = area.row; row <= lastRow(area); row += 1) {
      // A column's style in this row becomes the cell's own before the row's covers it.
      for (const [column, style] of this.columnStyles)
        if (!this.rowStyles.has(row) && this.rows[row]?.styles[column] === undefined)
          this.setStyle(row, column, style);
      this.rowStyles.set(row, change(this.rowStyles.get(row) ?? this.sheetStyle));
    }
    this.eachStyled(area, change);
  }

  private restyleCells(area: CellRange, change: (style: number) => number): void {
    const end = lastColumn(area);
    for (let row = area.row; row <= lastRow(area); row += 1) {
      const { styles } = this.row(row);
      for (let column = area.column; column <= end; column += 1)
        styles[column] = change(styles[column] ?? this.style(row, column));
    }
  }

  private eachStyled(area: CellRange, change: (style: number) => number): void {
    for (let row = area.row; row <= Math.min(lastRow(area), this.rows.length - 1); row += 1) {
      const styles = this.rows[row]?.styles;
      if (styles === undefined) continue;
      for (let column = area.column; column <= Math.min(lastColumn(area), styles.length - 1); column += 1) {
        const style = styles[column];
        if (style !== undefined) styles[column] = change(style);
      }
    }
  }

  /** The smallest area that holds every content (and, unless only values are asked for, every style of a cell). */
  used(valuesOnly: boolean): CellRange | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const [row, cells] of this.rows.entries()) {
      if (cells === undefined) continue;
      const { values, formulas, styles } = cells;
      const isUsed = (column: number): boolean =>
        values[column] !== undefined ||
        formulas[column] !== undefined ||
        (!valuesOnly && (styles[column] ?? 0) !== 0);
      const width = Math.max(values.length, formulas.length, valuesOnly ? 0 : styles.length);
      let first = 0;
      while (first < width && !isUsed(first)) first += 1;
      if (first === width) continue;
      let last = width - 1;
      while (!isUsed(last)) last -= 1;
      if (bottom < 0) top = row;
      bottom = row;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    return bottom < 0 ? null : rangeOf(top, left, bottom - top + 1, right - left + 1);
  }

  /** Every formula with its place. */
  *formulas(): Generator<{ readonly row: number; readonly column: number; readonly formula: string }> {
    for (const [row, cells] of this.rows.entries())
      for (const [column, formula] of (cells?.formulas ?? []).entries())
        if (formula !== undefined) yield { row, column, formula };
  }

  /** Holds what another grid holds, and goes its own way from then on. */
  takeOver(other: Grid): void {
    this.rows.length = 0;
    for (const row of other.rows)
      this.rows.push(
        row && { values: [...row.values], formulas: [...row.formulas], styles: [...row.styles] },
      );
    for (const [own, from] of [
      [this.columnStyles, other.columnStyles],
      [this.rowStyles, other.rowStyles],
    ] as const) {
      own.clear();
      for (const [key, style] of from) own.set(key, style);
    }
    this.sheetStyle = other.sheetStyle;
  }

  /** Columns of a row up to its last formula, at most. */
  formulaWidth(row: number): number {
    return this.rows[row]?.formulas.length ?? 0;
  }

  /** Columns of a row up to its last content, at most. */
  contentWidth(row: number): number {
    return this.rows[row]?.values.length ?? 0;
  }

  /** Number of rows that were ever touched. */
  get height(): number {
    return this.rows.length;
  }

  /** Numbers of all styles that show somewhere in an area, those of cells never touched too. */
  stylesIn(area: CellRange): ReadonlySet<number> {
    const found = new Set<number>();
    const bottom = Math.max(area.row, Math.min(lastRow(area), this.styledHeight));
    const right = Math.min(lastColumn(area), MAX_COLUMNS - 1);
    let last = -1;
    const wide = area.columnCount === MAX_COLUMNS;
    for (let row = area.row; row <= bottom; row += 1) {
      const own = this.rows[row]?.styles;
      const until = wide ? Math.min(right, this.styledWidth(own)) : right;
      for (let column = area.column; column <= until; column += 1) {
        const style = own?.[column] ?? this.style(row, column);
        if (style === last) continue;
        last = style;
        found.add(style);
      }
    }
    return found;
  }

  /** A row from which on no cell and no row has a style or content of its own; the last row where there is none. */
  get styledHeight(): number {
    let height = this.rows.length;
    for (const row of this.rowStyles.keys()) height = Math.max(height, row + 1);
    return Math.min(height, MAX_ROWS - 1);
  }

  private styledWidth(own: readonly unknown[] | undefined): number {
    let width = own?.length ?? 0;
    for (const column of this.columnStyles.keys()) width = Math.max(width, column + 1);
    return Math.min(width, MAX_COLUMNS - 1);
  }

  /** As `spliceRows` below all rows that were ever touched: only styles of rows move. */
  spliceRowStyles(at: number, deleted: number, inserted: number): void {
    moveKeys(this.rowStyles, at, deleted, inserted);
  }

  /** Puts empty rows in, or takes rows out; contents and styles move with them. */
  spliceRows(at: number, deleted: number, inserted: number): void {
    while (this.rows.length < at) this.rows.push(undefined);
    this.rows.splice(at, deleted, ...Array.from({ length: inserted }, () => undefined));
    moveKeys(this.rowStyles, at, deleted, inserted);
  }

  /** Puts empty columns in, or takes columns out. */
  spliceColumns(at: number, deleted: number, inserted: number): void {
    for (const cells of this.rows) {
      if (cells === undefined) continue;
      for (const list of [cells.values, cells.formulas, cells.styles] as unknown[][]) {
        if (list.length <= at) continue;
        list.splice(at, deleted, ...Array.from({ length: inserted }, () => undefined));
      }
    }
    moveKeys(this.columnStyles, at, deleted, inserted);
  }

  private row(row: number): GridRow {
    const found = this.rows[row];
    if (found) return found;
    while (this.rows.length < row) this.rows.push(undefined);
    const made: GridRow = { values: [], formulas: [], styles: [] };
    this.rows[row] = made;
    return made;
  }
}

/** Keys of a map behind `at` move by what is put in and taken out. */
export function moveKeys<V>(map: Map<number, V>, at: number, deleted: number, inserted: number): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    if (key < at) map.set(key, value);
    else if (key >= at + deleted) map.set(key - deleted + inserted, value);
  }
}
