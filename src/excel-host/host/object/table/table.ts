import { EVENT } from '../../events/event-type.ts';
import type { CellRange } from '#xlsx/cell-range';
import { allows } from '../../model/permission.ts';
import { placeOf } from '../../name/resolve.ts';
import { rewriteFormulas, tableRenamed } from '../../name/rewrite.ts';
import { checkTableName } from '../../name/rules.ts';
import { refusal } from '../../protocol/host-failure.ts';
import type { HostObject } from '../../protocol/host-object.ts';
import { convertTable, deleteTable } from '../../table/convert.ts';
import { clearTableFilters, reapplyTableFilters } from '../../table/filtering.ts';
import { resizeTable, setHeaders, setTotals } from '../../table/resize.ts';
import { checkTableStyle } from '../../table/styles.ts';
import { HostRange } from '../range.ts';
import { tellsEvents } from '../registration.ts';
import { HostTableFilter } from './auto-filter.ts';
import { HostTableColumns } from './table-columns.ts';
import { HostTablePart } from './table-part.ts';
import { HostTableRows } from './table-rows.ts';
import { HostTableSort } from './table-sort.ts';

/** A table. What concerns its size, its name or its look is refused on a protected sheet. */
export class HostTable extends HostTablePart {
  readonly type = 'Table';

  override get Id(): string {
    return this.table.id;
  }

  get eventTarget(): string {
    return this.table.id;
  }

  get LegacyId(): string {
    return String(Number.parseInt(this.table.id.slice(1), 10));
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(name: unknown) {
    const { book } = this.context;
    const { table } = this;
    this.checkOpen();
    const from = table.name;
    table.name = checkTableName(book, name, table);
    rewriteFormulas(book, tableRenamed(from, table.name));
    this.context.calculator.changed();
  }

  get Style(): string {
    return this.table.style;
  }

  set Style(style: unknown) {
    this.checkOpen();
    this.table.style = checkTableStyle(style);
  }

  get ShowHeaders(): boolean {
    return this.table.hasHeaders;
  }

  set ShowHeaders(shown: unknown) {
    setHeaders(this.context, this.table, flag(shown));
  }

  get ShowTotals(): boolean {
    return this.table.hasTotals;
  }

  set ShowTotals(shown: unknown) {
    setTotals(this.context, this.table, flag(shown));
  }

  get ShowBandedRows(): boolean {
    return this.table.showBandedRows;
  }

  set ShowBandedRows(shown: unknown) {
    this.checkOpen();
    this.table.showBandedRows = flag(shown);
  }

  get ShowBandedColumns(): boolean {
    return this.table.showBandedColumns;
  }

  set ShowBandedColumns(shown: unknown) {
    this.checkOpen();
    this.table.showBandedColumns = flag(shown);
  }

  get ShowFilterButton(): boolean {
    return this.table.showFilterButton;
  }

  /** Only where there is a header row to hold the buttons. */
  set ShowFilterButton(shown: unknown) {
    this.checkOpen();
    if (!this.table.hasHeaders) throw refusal('table-no-header');
    this.table.showFilterButton = flag(shown);
  }

  get HighlightFirstColumn(): boolean {
    return this.table.highlightFirstColumn;
  }

  set HighlightFirstColumn(shown: unknown) {
    this.checkOpen();
    this.table.highlightFirstColumn = flag(shown);
  }

  get HighlightLastColumn(): boolean {
    return this.table.highlightLastColumn;
  }

  set HighlightLastColumn(shown: unknown) {
    this.checkOpen();
    this.table.highlightLastColumn = flag(shown);
  }

  get Worksheet(): HostObject {
    return this.context.sheetObject(this.table.sheet);
  }

  get Columns(): HostTableColumns {
    return new HostTableColumns(this.context, this.table);
  }

  get Rows(): HostTableRows {
    return new HostTableRows(this.context, this.table);
  }

  get Sort(): HostTableSort {
    return new HostTableSort(this.context, this.table);
  }

  get AutoFilter(): HostTableFilter {
    return new HostTableFilter(this.context, this.table);
  }

  Resize(range: unknown): null {
    const { context, table } = this;
    const place =
      range instanceof HostRange
        ? range
        : typeof range === 'string'
          ? placeOf(context.book, range, table.sheet)
          : null;
    if (place === null) throw refusal('bad-argument', 'newRange');
    resizeTable(context, table, place.sheet, place.area);
    return null;
  }

  ConvertToRange(): HostRange {
    const range = this.GetRange();
    convertTable(this.context, this.table);
    return range;
  }

  Delete(): null {
    deleteTable(this.context, this.table);
    return null;
  }

  ClearFilters(): null {
    clearTableFilters(this.context, this.table);
    return null;
  }

  ReapplyFilters(): null {
    reapplyTableFilters(this.context, this.table);
    return null;
  }

  protected own(part: CellRange): CellRange {
    return part;
  }

  private checkOpen(): void {
    if (!allows(this.table.sheet, 'table')) throw refusal('table-protected', this.table.sheet.name);
  }
}

tellsEvents(HostTable.prototype, {
  DataChanged: EVENT.tableChanged,
  SelectionChanged: EVENT.tableSelection,
});

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw refusal('bad-argument', String(value));
  return value;
}
