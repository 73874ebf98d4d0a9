import type { HostContext } from '../../context.ts';
import { addressOf, sheetNameInFormula } from '#xlsx/address';
import {
  type CellRange,
  rangeOf,
  bounding,
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { resolveRange } from '../../name/resolve.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { heightBetween, widthBetween } from '../../range/size.ts';

/** The largest cell count Excel reports; above it, -1. */
const MAX_CELL_COUNT = 2_147_483_647;

/** Location and size of a range, and the ranges derived from it. */
export abstract class RangeLocation<Self extends HostObject = HostObject> extends HostObject {
  readonly type = 'Range';

  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    private place: CellRange | null,
  ) {
    super();
  }

  /** Another range of the same sheet. */
  protected abstract at(area: CellRange): Self;

  /** @throws HostFailure if the cells were deleted. */
  get area(): CellRange {
    if (this.place === null) throw excelError('cells-gone');
    return this.place;
  }

  /** Follows its cells when others are inserted or deleted; `move` returns null if they are deleted. */
  follow(move: (area: CellRange) => CellRange | null): void {
    if (this.place !== null) this.place = move(this.place);
  }

  get Worksheet(): HostObject {
    return this.context.sheetObject(this.sheet);
  }

  override get isGone(): boolean {
    return !this.context.book.sheets.includes(this.sheet);
  }

  get Address(): string {
    return `${sheetNameInFormula(this.sheet.name)}!${addressOf(this.area)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rowCount;
  }

  get ColumnCount(): number {
    return this.area.columnCount;
  }

  get CellCount(): number {
    const count = this.area.rowCount * this.area.columnCount;
    return count > MAX_CELL_COUNT ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }

  get IsEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get Top(): number {
    return heightBetween(this.context.book, this.sheet, 0, this.area.row);
  }

  get Left(): number {
    return widthBetween(this.sheet, 0, this.area.column);
  }

  get Height(): number {
    return heightBetween(this.context.book, this.sheet, this.area.row, lastRow(this.area) + 1);
  }

  get Width(): number {
    return widthBetween(this.sheet, this.area.column, lastColumn(this.area) + 1);
  }

  GetCell(row: unknown, column: unknown): Self {
    return this.within(this.area.row + wholeNumber(row), this.area.column + wholeNumber(column), 1, 1);
  }

  /** The row may be outside the range, but not outside the sheet. */
  GetRow(row: unknown): Self {
    return this.within(this.area.row + wholeNumber(row), this.area.column, 1, this.area.columnCount);
  }

  GetColumn(column: unknown): Self {
    return this.within(this.area.row, this.area.column + wholeNumber(column), this.area.rowCount, 1);
  }

  GetOffsetRange(rows: unknown, columns: unknown): Self {
    const { row, column, rowCount, columnCount } = this.area;
    return this.within(row + wholeNumber(rows), column + wholeNumber(columns), rowCount, columnCount);
  }

  GetResizedRange(rows: unknown, columns: unknown): Self {
    const { row, column, rowCount, columnCount } = this.area;
    return this.within(row, column, rowCount + wholeNumber(rows), columnCount + wholeNumber(columns));
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Self {
    return this.within(this.area.row, this.area.column, wholeNumber(rows), wholeNumber(columns));
  }

  /** A negative count selects rows within the range, from its top. */
  GetRowsAbove(count: unknown): Self {
    const { row, column, columnCount } = this.area;
    const rows = countArgument(count);
    return rows > 0
      ? this.within(row - rows, column, rows, columnCount)
      : this.within(row, column, -rows, columnCount);
  }

  GetRowsBelow(count: unknown): Self {
    const { column, columnCount } = this.area;
    const rows = countArgument(count);
    const below = lastRow(this.area) + 1;
    return this.within(rows > 0 ? below : below + rows, column, Math.abs(rows), columnCount);
  }

  GetColumnsBefore(count: unknown): Self {
    const { row, column, rowCount } = this.area;
    const columns = countArgument(count);
    return columns > 0
      ? this.within(row, column - columns, rowCount, columns)
      : this.within(row, column, rowCount, -columns);
  }

  GetColumnsAfter(count: unknown): Self {
    const { row, rowCount } = this.area;
    const columns = countArgument(count);
    const after = lastColumn(this.area) + 1;
    return this.within(row, columns > 0 ? after : after + columns, rowCount, Math.abs(columns));
  }

  GetEntireRow(): Self {
    return this.at(rangeOf(this.area.row, 0, this.area.rowCount, MAX_COLUMNS));
  }

  GetEntireColumn(): Self {
    return this.at(rangeOf(0, this.area.column, MAX_ROWS, this.area.columnCount));
  }

  GetLastCell(): Self {
    return this.at(rangeOf(lastRow(this.area), lastColumn(this.area)));
  }

  GetLastRow(): Self {
    return this.at(rangeOf(lastRow(this.area), this.area.column, 1, this.area.columnCount));
  }

  GetLastColumn(): Self {
    return this.at(rangeOf(this.area.row, lastColumn(this.area), this.area.rowCount, 1));
  }

  GetBoundingRect(other: unknown): Self {
    return this.at(bounding(this.area, this.sameSheet(other)));
  }

  GetIntersectionOrNullObject(other: unknown): Self | NullObject {
    const common = intersection(this.area, this.sameSheet(other));
    return common === null ? NULL_OBJECT : this.at(common);
  }

  GetIntersection(other: unknown): Self {
    return foundOrFail(this.GetIntersectionOrNullObject(other));
  }

  /**
   * The cells of an argument: a range, an address or a name.
   * @throws HostFailure for anything else.
   */
  protected placeOf(given: unknown): { readonly sheet: Sheet; readonly area: CellRange } {
    if (given instanceof RangeLocation) return { sheet: given.sheet, area: given.area };
    const place = typeof given === 'string' ? resolveRange(this.context.book, given, this.sheet) : null;
    if (place === null) throw excelError('wrong-choice', String(given));
    return place;
  }

  private sameSheet(given: unknown): CellRange {
    const { sheet, area } = this.placeOf(given);
    if (sheet !== this.sheet) throw excelError('other-sheet', sheet.name);
    return area;
  }

  private within(row: number, column: number, rowCount: number, columnCount: number): Self {
    const isInside =
      row >= 0 &&
      column >= 0 &&
      rowCount > 0 &&
      columnCount > 0 &&
      row + rowCount <= MAX_ROWS &&
      column + columnCount <= MAX_COLUMNS;
    if (!isInside) throw excelError('outside-sheet');
    return this.at(rangeOf(row, column, rowCount, columnCount));
  }
}

/**
 * The object.
 * @throws HostFailure if it is the null object.
 */
export function foundOrFail<T>(object: T | NullObject): T {
  if (object === NULL_OBJECT) throw excelError('item-not-found');
  return object;
}

function wholeNumber(given: unknown): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw excelError('wrong-choice', String(given));
  return given;
}

/** A number of rows or columns; default: 1. */
function countArgument(given: unknown): number {
  const count = given === null || given === undefined ? 1 : wholeNumber(given);
  if (count === 0) throw excelError('wrong-choice', '0');
  return count;
}
