import type { HostContext } from '../../context.ts';
import {
  rangeOf,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { notImplemented, excelError } from '../../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { integerArgument } from '../arguments.ts';
import { areasArgument } from '../range/cell-arguments.ts';

/** The frozen rows and columns of a sheet. Freezing again replaces the previous panes. */
export class HostFreezePanes extends HostObject {
  readonly type = 'WorksheetFreezePanes';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  FreezeRows(count: unknown): void {
    this.freeze(count === null || count === undefined ? 1 : integerArgument(count, 0, MAX_ROWS - 1), 0);
  }

  FreezeColumns(count: unknown): void {
    this.freeze(0, count === null || count === undefined ? 1 : integerArgument(count, 0, MAX_COLUMNS - 1));
  }

  /**
   * The range is the frozen part, and not the cell at its end
   * (https://github.com/tmustier/pi-for-excel/issues/489).
   */
  FreezeAt(given: unknown): void {
    if (given === null) {
      this.Unfreeze();
      return;
    }
    const [area] = areasArgument(this.context, this.sheet, given);
    if (area === undefined || (isEntireRow(area) && isEntireColumn(area))) throw excelError('no-such-value');
    // Excel would hide the rows and columns before it.
    if (area.row > 0 || area.column > 0) throw notImplemented('WorksheetFreezePanes', 'freezeAt beyond A1');
    this.freeze(isEntireColumn(area) ? 0 : lastRow(area) + 1, isEntireRow(area) ? 0 : lastColumn(area) + 1);
  }

  Unfreeze(): void {
    this.freeze(0, 0);
  }

  GetLocation(): HostObject {
    const location = this.GetLocationOrNullObject();
    if (location === NULL_OBJECT) throw excelError('item-not-found', 'frozen panes');
    return location;
  }

  GetLocationOrNullObject(): HostObject | NullObject {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return NULL_OBJECT;
    return this.context.rangeObject(
      this.sheet,
      rangeOf(0, 0, rows === 0 ? MAX_ROWS : rows, columns === 0 ? MAX_COLUMNS : columns),
    );
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.frozen = { rows, columns };
  }
}
