import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';

/** An error value of a cell. */
export interface CellError {
  /** "#REF!", "#NAME?" and so on. */
  readonly error: string;
}

/**
 * The value of a cell or the result of its formula; null: blank. (`CellValue` of the xlsx
 * layer has no errors.)
 */
export type HostCellValue = string | number | boolean | CellError | null;

export const isError = (value: HostCellValue): value is CellError =>
  typeof value === 'object' && value !== null;

/** One row of cells; elements may be missing at the end and in between. */
interface GridRow {
  readonly values: (HostCellValue | undefined)[];
  /** With the leading "="; `values` has the last result. */
  readonly formulas: (string | undefined)[];
  readonly styles: (number | undefined)[];
}

/**
 * The cells of a sheet: values, formulas and style numbers. Rows and columns can have
 * styles, which apply to cells without a style of their own. In Excel the later of row and
 * column style wins; here the row style, as soon as it is set.
 */
export class CellGrid {
  private readonly rows: (GridRow | undefined)[] = [];
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  /** The style of cells without any other style. */
  sheetStyle = 0;
  /**
   * Brings formulas up to date that have not yet followed cells that moved; null: all have.
   * Called before a formula is read or written.
   */
  settle: (() => void) | null = null;

  value(row: number, column: number): HostCellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  formula(row: number, column: number): string | null {
    this.settle?.();
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

  setContent(row: number, column: number, value: HostCellValue, formula: string | null = null): void {
    if (formula !== null) this.settle?.();
    const cells = this.row(row);
    cells.values[column] = value ?? undefined;
    if (formula !== null || cells.formulas[column] !== undefined)
      cells.formulas[column] = formula ?? undefined;
  }

  setStyle(row: number, column: number, style: number): void {
    this.row(row).styles[column] = style;
  }

  /** The style of the cell itself; undefined if that of its row, column or sheet applies. */
  ownStyle(row: number, column: number): number | undefined {
    return this.rows[row]?.styles[column];
  }

  /** Removes the style of the cell itself. */
  dropStyle(row: number, column: number): void {
    const styles = this.rows[row]?.styles;
    if (styles !== undefined && column < styles.length) styles[column] = undefined;
  }

  /**
   * Visits the cells of an area that have ever been written or styled, row by row; others
   * may be among them.
   */
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

  /** Whether any cell of an area has a content. */
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

  /**
   * Changes the style of an area; of entire rows and columns the style itself changes, so
   * that it applies to cells written later.
   */
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
      // A row style takes precedence in this column: its cells get the changed style one by one.
      for (const [row, style] of this.rowStyles)
        if (this.rows[row]?.styles[column] === undefined) this.setStyle(row, column, style);
    }
    this.eachStyled(area, change);
  }

  private restyleRows(area: CellRange, change: (style: number) => number): void {
    for (let row = area.row; row <= lastRow(area); row += 1) {
      // A column style in this row becomes the style of the cell before the row style overrides it.
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

  /** The smallest range with all contents and, unless `valuesOnly`, all cell styles; null: there are none. */
  used(valuesOnly: boolean): CellRange | null {
    const isEmpty = (row: number): boolean => firstUsed(this.rows[row], Infinity, valuesOnly) === null;
    let top = 0;
    while (top < this.rows.length && isEmpty(top)) top += 1;
    if (top === this.rows.length) return null;
    let bottom = this.rows.length - 1;
    while (isEmpty(bottom)) bottom -= 1;
    let left = Infinity;
    let right = -1;
    for (let row = top; row <= bottom; row += 1) {
      const cells = this.rows[row];
      left = firstUsed(cells, left, valuesOnly) ?? left;
      right = lastUsed(cells, right, valuesOnly) ?? right;
    }
    return rangeOf(top, left, bottom - top + 1, right - left + 1);
  }

  /** All formulas with their cells. */
  *formulas(): Generator<{ readonly row: number; readonly column: number; readonly formula: string }> {
    this.settle?.();
    for (const [row, cells] of this.rows.entries())
      for (const [column, formula] of (cells?.formulas ?? []).entries())
        if (formula !== undefined) yield { row, column, formula };
  }

  /** Replaces formulas by others; the cells keep their values. */
  changeFormulas(change: (formula: string, row: number, column: number) => string): void {
    this.settle?.();
    for (let row = 0; row < this.rows.length; row += 1) {
      const formulas = this.rows[row]?.formulas ?? [];
      for (let column = 0; column < formulas.length; column += 1) {
        const formula = formulas[column];
        if (formula === undefined) continue;
        const next = change(formula, row, column);
        if (next !== formula) this.setContent(row, column, this.value(row, column), next);
      }
    }
  }

  /** Replaces all cells and styles by a copy of those of another grid. */
  copyFrom(other: CellGrid): void {
    this.settle?.();
    other.settle?.();
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

  /** Upper bound of the columns of a row that have a formula. */
  formulaWidth(row: number): number {
    return this.rows[row]?.formulas.length ?? 0;
  }

  /** Upper bound of the columns of a row that have a value. */
  contentWidth(row: number): number {
    return this.rows[row]?.values.length ?? 0;
  }

  /** Number of rows, up to the last one ever written or styled. */
  get height(): number {
    return this.rows.length;
  }

  /** Numbers of all styles that apply in an area, those of untouched cells included. */
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

  /** A row from which on no cell or row has a style or content of its own; at most the last row. */
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

  /** Like `spliceRows`, for rows below all touched ones: only row styles move. */
  spliceRowStyles(at: number, deleted: number, inserted: number): void {
    moveKeys(this.rowStyles, at, deleted, inserted);
  }

  /** Deletes and inserts rows at a position; contents and styles below move. */
  spliceRows(at: number, deleted: number, inserted: number): void {
    while (this.rows.length < at) this.rows.push(undefined);
    this.rows.splice(at, deleted, ...Array.from({ length: inserted }, () => undefined));
    moveKeys(this.rowStyles, at, deleted, inserted);
  }

  /** Deletes and inserts columns at a position; contents and styles to the right move. */
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

const widthOf = ({ values, formulas, styles }: GridRow, valuesOnly: boolean): number =>
  Math.max(values.length, formulas.length, valuesOnly ? 0 : styles.length);

const isUsed = ({ values, formulas, styles }: GridRow, column: number, valuesOnly: boolean): boolean =>
  values[column] !== undefined ||
  formulas[column] !== undefined ||
  (!valuesOnly && (styles[column] ?? 0) !== 0);

/** The first column before `end` with something in it; null where there is none. */
function firstUsed(cells: GridRow | undefined, end: number, valuesOnly: boolean): number | null {
  if (cells === undefined) return null;
  const width = Math.min(end, widthOf(cells, valuesOnly));
  for (let column = 0; column < width; column += 1) if (isUsed(cells, column, valuesOnly)) return column;
  return null;
}

/** The last column after `start` with something in it; null where there is none. */
function lastUsed(cells: GridRow | undefined, start: number, valuesOnly: boolean): number | null {
  if (cells === undefined) return null;
  for (let column = widthOf(cells, valuesOnly) - 1; column > start; column -= 1)
    if (isUsed(cells, column, valuesOnly)) return column;
  return null;
}

/** Moves the keys from `at` on as a deletion and insertion moves rows. */
export function moveKeys<V>(map: Map<number, V>, at: number, deleted: number, inserted: number): void {
  const keys: number[] = [];
  const values: V[] = [];
  map.forEach((value, key) => {
    if (key < at) return;
    keys.push(key);
    values.push(value);
  });
  const by = inserted - deleted;
  // Where every key from `at` on is there, nearly all of them get another value and stay.
  const isDense = keys.every((key, index) => key === at + index);
  if (!isDense) for (const key of keys) map.delete(key);
  keys.forEach((key, index) => {
    const value = values[index];
    if (key >= at + deleted && value !== undefined) map.set(key + by, value);
  });
  if (!isDense) return;
  for (let key = at; key < Math.min(at + inserted, at + keys.length); key += 1) map.delete(key);
  for (let key = Math.max(at, at + keys.length + by); key < at + keys.length; key += 1) map.delete(key);
}
