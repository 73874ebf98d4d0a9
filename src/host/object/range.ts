import type { HostContext } from '../context.ts';
import { addressOf, quotedName } from '../model/address.ts';
import { type Area, areaOf, bounding } from '../model/area.ts';
import type { Sheet } from '../model/book.ts';
import { type CellValue, isError } from '../model/grid.ts';
import { refusal } from '../protocol/host-failure.ts';
import { HostObject } from '../protocol/host-object.ts';
import { HostRangeFormat } from './format/range-format.ts';

/** A rectangle of cells of one sheet. */
export class HostRange extends HostObject {
  readonly type = 'Range';

  constructor(
    private readonly context: HostContext,
    readonly sheet: Sheet,
    /** Moves with the cells when rows or columns are put in before it. */
    public area: Area,
  ) {
    super();
  }

  get Address(): string {
    return `${quotedName(this.sheet.name)}!${addressOf(this.area)}`;
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

  get Values(): readonly (readonly unknown[])[] {
    this.context.calculator.settle();
    return this.map((row, column) => shown(this.sheet.grid.value(row, column)));
  }

  set Values(values: unknown) {
    if (!Array.isArray(values)) throw refusal('wrong-shape');
    values.forEach((cells: unknown, row) => {
      if (!Array.isArray(cells) || cells.length !== this.area.columnCount) throw refusal('wrong-shape');
      cells.forEach((value: unknown, column) =>
        this.sheet.grid.setContent(this.area.row + row, this.area.column + column, value as CellValue),
      );
    });
    this.context.calculator.changed();
  }

  get Format(): HostRangeFormat {
    return new HostRangeFormat(this.context, this.sheet, this.area);
  }

  GetRow(row: number): HostRange {
    return this.other(areaOf(this.area.row + row, this.area.column, 1, this.area.columnCount));
  }

  GetBoundingRect(other: HostRange): HostRange {
    return this.other(bounding(this.area, other.area));
  }

  _ValidateArraySize(rows: number, columns: number): null {
    if (rows !== this.area.rowCount || columns !== this.area.columnCount) throw refusal('wrong-shape');
    return null;
  }

  private other(area: Area): HostRange {
    return new HostRange(this.context, this.sheet, area);
  }

  private map<T>(each: (row: number, column: number) => T): T[][] {
    const { row, column, rowCount, columnCount } = this.area;
    return Array.from({ length: rowCount }, (_, down) =>
      Array.from({ length: columnCount }, (__, across) => each(row + down, column + across)),
    );
  }
}

/** A value as the client reads it: an empty cell is "", an error its text. */
const shown = (value: CellValue): string | number | boolean => {
  if (value === null) return '';
  return isError(value) ? value.error : value;
};
