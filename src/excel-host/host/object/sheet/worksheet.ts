import type { HostContext } from '../../context.ts';
import { EVENT } from '../../events/event-type.ts';
import { emitCalculated } from '../../events/sheet-events.ts';
import { rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from '#xlsx/cell-range';
import { colourOf } from '../../model/colour.ts';
import { type Sheet, STANDARD_HEIGHT } from '../../model/book.ts';
import { resolveRange } from '../../name/resolve.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { copySheet } from '../../sheet/copy.ts';
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../../sheet/sheets.ts';
import { HostFreezePanes } from './freeze-panes.ts';
import { HostNothing } from './nothing.ts';
import { HostPageBreaks } from '../page/page-breaks.ts';
import { HostPageLayout } from '../page/page-layout.ts';
import { HostWorksheetProtection } from './protection.ts';
import { HostNames } from '../book/names.ts';
import { HostRangeAreas } from '../range/range-areas.ts';
import { HostCharts } from '../chart/charts.ts';
import { HostRange } from '../range/range.ts';
import { addEventMethods } from '../event-methods.ts';
import { HostSheetFilter } from '../table/auto-filter.ts';
import { HostTables } from '../table/tables.ts';

/** Maximal length of a list of addresses (documentation of `Worksheet.getRanges`). */
const MAX_ADDRESSES = 8192;

/** A sheet. */
export class HostWorksheet extends HostObject {
  readonly type = 'Worksheet';

  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
  ) {
    super();
  }

  override get Id(): string {
    return this.sheet.id;
  }

  get eventTarget(): string {
    return this.sheet.id;
  }

  get PageLayout(): HostPageLayout {
    return new HostPageLayout(this.context, this.sheet);
  }

  get HorizontalPageBreaks(): HostPageBreaks {
    return new HostPageBreaks(this.context, this.sheet, 'rows');
  }

  get VerticalPageBreaks(): HostPageBreaks {
    return new HostPageBreaks(this.context, this.sheet, 'columns');
  }

  get FreezePanes(): HostFreezePanes {
    return new HostFreezePanes(this.context, this.sheet);
  }

  get Protection(): HostWorksheetProtection {
    return new HostWorksheetProtection(this.sheet);
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: unknown) {
    renameSheet(this.context, this.sheet, name);
  }

  get Position(): number {
    return this.context.book.sheets.indexOf(this.sheet);
  }

  set Position(position: unknown) {
    moveSheet(this.context, this.sheet, position);
  }

  get Visibility(): string {
    return this.sheet.visibility;
  }

  set Visibility(visibility: unknown) {
    setVisibility(this.context, this.sheet, visibility);
  }

  /** null for a hidden sheet; "" for the automatic colour. */
  get TabColor(): string | null {
    return this.sheet.visibility === 'Visible' ? this.sheet.tabColor : null;
  }

  set TabColor(color: unknown) {
    const taken = color === '' ? '' : colourOf(color);
    if (taken === null) throw excelError('bad-argument', `tabColor ${String(color)}`);
    this.sheet.tabColor = taken;
  }

  // The client reads `ShowGridlines` and sets `Gridlines`; likewise for headings.
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set Gridlines(shown: unknown) {
    this.sheet.showGridlines = truthValue(shown);
  }

  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }

  set Headings(shown: unknown) {
    this.sheet.showHeadings = truthValue(shown);
  }

  get StandardHeight(): number {
    return STANDARD_HEIGHT;
  }

  get StandardWidth(): number {
    return this.sheet.standardWidth;
  }

  set StandardWidth(width: unknown) {
    if (typeof width !== 'number' || !(width >= 0 && width <= 255))
      throw excelError('bad-argument', `standardWidth ${String(width)}`);
    this.sheet.standardWidth = width;
  }

  get Tables(): HostTables {
    return new HostTables(this.context, this.sheet);
  }

  get Charts(): HostCharts {
    return new HostCharts(this.context, this.sheet);
  }

  get Comments(): HostNothing {
    return new HostNothing('CommentCollection');
  }

  get PivotTables(): HostNothing {
    return new HostNothing('PivotTableCollection');
  }

  get Shapes(): HostNothing {
    return new HostNothing('ShapeCollection');
  }

  get Names(): HostNames {
    return new HostNames(this.context, this.sheet);
  }

  get AutoFilter(): HostSheetFilter {
    return new HostSheetFilter(this.context, this.sheet);
  }

  Activate(): null {
    activateSheet(this.context, this.sheet);
    return null;
  }

  Calculate(): null {
    this.context.calculator.invalidate();
    this.context.calculator.calculate(this.sheet);
    emitCalculated(this.context, this.sheet);
    return null;
  }

  Delete(): null {
    deleteSheet(this.context, this.sheet);
    return null;
  }

  Copy(position: string | null, relativeTo: HostWorksheet | null): HostWorksheet {
    const { sheets } = this.context.book;
    const at = relativeTo === null ? -1 : sheets.indexOf(relativeTo.sheet);
    const places: Readonly<Record<string, number>> = {
      None: 0,
      Beginning: 0,
      End: sheets.length,
      ...(at < 0 ? {} : { Before: at, After: at + 1 }),
    };
    const place = places[position ?? 'None'];
    if (place === undefined) throw excelError('bad-argument', `position ${String(position)}`);
    return this.other(copySheet(this.context, this.sheet, place));
  }

  GetNextOrNullObject(visibleOnly: boolean | null): HostWorksheet | NullObject {
    return this.neighbour(this.context.book.sheets.slice(this.Position + 1), visibleOnly);
  }

  GetNext(visibleOnly: boolean | null): HostWorksheet {
    return existing(this.GetNextOrNullObject(visibleOnly));
  }

  GetPreviousOrNullObject(visibleOnly: boolean | null): HostWorksheet | NullObject {
    return this.neighbour(this.context.book.sheets.slice(0, this.Position).reverse(), visibleOnly);
  }

  GetPrevious(visibleOnly: boolean | null): HostWorksheet {
    return existing(this.GetPreviousOrNullObject(visibleOnly));
  }

  /** The cells of an address or name; without one, the whole sheet. */
  GetRange(address: unknown): HostRange {
    if (address === null || address === undefined)
      return new HostRange(this.context, this.sheet, WHOLE_SHEET);
    const place = typeof address === 'string' ? resolveRange(this.context.book, address, this.sheet) : null;
    if (place === null) throw excelError('bad-argument', `${JSON.stringify(address)} names no cells`);
    return new HostRange(this.context, place.sheet, place.area);
  }

  /** Several areas at once; addresses are separated by commas or semicolons. */
  GetRanges(addresses: unknown): HostRangeAreas {
    const list = typeof addresses === 'string' ? addresses.split(/[,;]/) : [];
    const areas = list.map((address) => this.GetRange(address.trim()).area);
    if (areas.length === 0 || String(addresses).length > MAX_ADDRESSES)
      throw excelError('bad-argument', 'addresses');
    return new HostRangeAreas(this.context, this.sheet, areas);
  }

  GetCell(row: unknown, column: unknown): HostRange {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): HostRange {
    const [top, left, high, wide] = [
      wholeNumber(row),
      wholeNumber(column),
      wholeNumber(rowCount),
      wholeNumber(columnCount),
    ];
    const area = rangeOf(top, left, high, wide);
    if (
      top < 0 ||
      left < 0 ||
      high < 1 ||
      wide < 1 ||
      lastRow(area) >= MAX_ROWS ||
      lastColumn(area) >= MAX_COLUMNS
    )
      throw excelError('bad-argument', 'the range leaves the sheet');
    return new HostRange(this.context, this.sheet, area);
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): HostRange | NullObject {
    const area = this.sheet.grid.used(valuesOnly === true);
    return area === null ? NULL_OBJECT : new HostRange(this.context, this.sheet, area);
  }

  /** For an empty sheet its first cell. */
  GetUsedRange(valuesOnly: boolean | null): HostRange {
    const found = this.GetUsedRangeOrNullObject(valuesOnly);
    return found === NULL_OBJECT ? new HostRange(this.context, this.sheet, rangeOf(0, 0)) : found;
  }

  private neighbour(sheets: readonly Sheet[], visibleOnly: boolean | null): HostWorksheet | NullObject {
    const found = sheets.find(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
    return found === undefined ? NULL_OBJECT : this.other(found);
  }

  private other(sheet: Sheet): HostWorksheet {
    return new HostWorksheet(this.context, sheet);
  }
}

addEventMethods(HostWorksheet.prototype, {
  Activated: EVENT.sheetActivated,
  Calculated: EVENT.sheetCalculated,
  DataChanged: EVENT.sheetChanged,
  Deactivated: EVENT.sheetDeactivated,
  FormatChanged: EVENT.formatChanged,
  ProtectionChanged: EVENT.protectionChanged,
  RowHiddenChanged: EVENT.rowHidden,
  RowSorted: EVENT.rowSorted,
  SelectionChanged: EVENT.sheetSelection,
});

function existing(found: HostWorksheet | NullObject): HostWorksheet {
  if (found === NULL_OBJECT) throw excelError('item-not-found');
  return found;
}

function truthValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw excelError('bad-argument', String(value));
  return value;
}

function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw excelError('bad-argument', String(value));
  return value;
}
