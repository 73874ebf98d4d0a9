import { EVENT } from '../../events/event-type.ts';
import type { CellRange } from '#xlsx/cell-range';
import { allows } from '../../model/permission.ts';
import { resolveRange } from '../../name/resolve.ts';
import { rewriteFormulas, renameTableIn } from '../../formula-text/rewrite.ts';
import { checkTableName } from '../../name/name-rules.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import type { HostObject } from '../../protocol/host-object.ts';
import { convertTable, deleteTable } from '../../table/convert.ts';
import { clearTableFilters, reapplyTableFilters } from '../../table/filtering.ts';
import { resizeTable, setHeaders, setTotals } from '../../table/resize.ts';
import { tableStyleArgument } from '../../table/styles.ts';
import { HostRange } from '../range/range.ts';
import { addEventMethods } from '../event-methods.ts';
import { HostTableFilter } from './auto-filter.ts';
import { HostTableColumns } from './table-columns.ts';
import { HostTablePart } from './table-part.ts';
import { HostTableRows } from './table-rows.ts';
import { HostTableSort } from './table-sort.ts';

/** A table. Changes of its size, name and style are rejected on a protected sheet. */
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
    rewriteFormulas(book, renameTableIn(from, table.name));
    this.context.calculator.invalidate();
  }

  get Style(): string {
    return this.table.style;
  }

  set Style(style: unknown) {
    this.checkOpen();
    this.table.style = tableStyleArgument(style);
  }

  get ShowHeaders(): boolean {
    return this.table.hasHeaders;
  }

  set ShowHeaders(shown: unknown) {
    setHeaders(this.context, this.table, truthValue(shown));
  }

  get ShowTotals(): boolean {
    return this.table.hasTotals;
  }

  set ShowTotals(shown: unknown) {
    setTotals(this.context, this.table, truthValue(shown));
  }

  get ShowBandedRows(): boolean {
    return this.table.showBandedRows;
  }

  set ShowBandedRows(shown: unknown) {
    this.checkOpen();
    this.table.showBandedRows = truthValue(shown);
  }

  get ShowBandedColumns(): boolean {
    return this.table.showBandedColumns;
  }

  set ShowBandedColumns(shown: unknown) {
    this.checkOpen();
    this.table.showBandedColumns = truthValue(shown);
  }

  get ShowFilterButton(): boolean {
    return this.table.showFilterButton;
  }

  /** Requires a header row, which contains the buttons. */
  set ShowFilterButton(shown: unknown) {
    this.checkOpen();
    if (!this.table.hasHeaders) throw excelError('table-no-header');
    this.table.showFilterButton = truthValue(shown);
  }

  get HighlightFirstColumn(): boolean {
    return this.table.highlightFirstColumn;
  }

  set HighlightFirstColumn(shown: unknown) {
    this.checkOpen();
    this.table.highlightFirstColumn = truthValue(shown);
  }

  get HighlightLastColumn(): boolean {
    return this.table.highlightLastColumn;
  }

  set HighlightLastColumn(shown: unknown) {
    this.checkOpen();
    this.table.highlightLastColumn = truthValue(shown);
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
          ? resolveRange(context.book, range, table.sheet)
          : null;
    if (place === null) throw excelError('bad-argument', 'newRange');
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
    if (!allows(this.table.sheet, 'table')) throw excelError('table-protected', this.table.sheet.name);
  }
}

addEventMethods(HostTable.prototype, {
  DataChanged: EVENT.tableChanged,
  SelectionChanged: EVENT.tableSelection,
});

function truthValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw excelError('bad-argument', String(value));
  return value;
}
