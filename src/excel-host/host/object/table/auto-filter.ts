import type { HostContext } from '../../context.ts';
import { rangeOf, intersection } from '#xlsx/cell-range';
import type { Sheet, SheetTable } from '../../model/book.ts';
import { allows } from '../../model/permission.ts';
import { resolveRange } from '../../name/resolve.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import {
  applyFilters,
  checkFilterable,
  clearTableFilters,
  reapplyTableFilters,
  setTableFilter,
} from '../../table/filtering.ts';
import { showFilteredRows } from '../../table/filtered-rows.ts';
import { HostRange } from '../range/range.ts';

const criteriaOf = (filters: ReadonlyMap<number, unknown>, columns: number): readonly unknown[] =>
  Array.from({ length: columns }, (_, column) => filters.get(column) ?? null);

/** The filter of a table. */
export class HostTableFilter extends HostObject {
  readonly type = 'AutoFilter';

  constructor(
    private readonly context: HostContext,
    private readonly table: SheetTable,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.table.showFilterButton;
  }

  get IsDataFiltered(): boolean {
    return this.table.filters.size > 0;
  }

  get Criteria(): readonly unknown[] {
    return criteriaOf(this.table.filters, this.table.columns.length);
  }

  GetRangeOrNullObject(): HostRange | NullObject {
    return this.Enabled ? new HostRange(this.context, this.table.sheet, this.table.area) : NULL_OBJECT;
  }

  GetRange(): HostRange {
    const found = this.GetRangeOrNullObject();
    if (found === NULL_OBJECT) throw excelError('item-not-found');
    return found;
  }

  Apply(_range: unknown, column: unknown, criteria: unknown): null {
    if (typeof column === 'number' && criteria !== null && criteria !== undefined)
      setTableFilter(this.context, this.table, columnIn(column, this.table.columns.length), criteria);
    return null;
  }

  ClearColumnCriteria(column: unknown): null {
    setTableFilter(this.context, this.table, columnIn(column, this.table.columns.length), null);
    return null;
  }

  ClearCriteria(): null {
    clearTableFilters(this.context, this.table);
    return null;
  }

  Reapply(): null {
    reapplyTableFilters(this.context, this.table);
    return null;
  }

  Remove(): null {
    clearTableFilters(this.context, this.table);
    this.table.showFilterButton = false;
    return null;
  }
}

/** The filter of a sheet outside its tables; there is at most one. */
export class HostSheetFilter extends HostObject {
  readonly type = 'AutoFilter';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.sheet.autoFilter !== null;
  }

  get IsDataFiltered(): boolean {
    return (this.sheet.autoFilter?.criteria.size ?? 0) > 0;
  }

  get Criteria(): readonly unknown[] {
    const filter = this.sheet.autoFilter;
    return filter === null ? [] : criteriaOf(filter.criteria, filter.area.columnCount);
  }

  GetRangeOrNullObject(): HostRange | NullObject {
    const filter = this.sheet.autoFilter;
    return filter === null ? NULL_OBJECT : new HostRange(this.context, this.sheet, filter.area);
  }

  GetRange(): HostRange {
    const found = this.GetRangeOrNullObject();
    if (found === NULL_OBJECT) throw excelError('item-not-found');
    return found;
  }

  /** The first row of the range is its header. Another range replaces the previous one. */
  Apply(range: unknown, column: unknown, criteria: unknown): null {
    const { context, sheet } = this;
    const place =
      range instanceof HostRange
        ? range
        : typeof range === 'string'
          ? resolveRange(context.book, range, sheet)
          : null;
    if (place?.sheet !== sheet) throw excelError('bad-argument', 'range');
    if (!allows(sheet, sheet.autoFilter === null ? 'applyFilter' : 'autoFilter'))
      throw excelError('table-protected', sheet.name);
    const { area } = place;
    if (context.book.tables.some((table) => table.sheet === sheet && intersection(table.area, area) !== null))
      throw excelError('filter-in-table');
    const old = sheet.autoFilter;
    const isSame =
      old !== null &&
      old.area.row === area.row &&
      old.area.column === area.column &&
      old.area.columnCount === area.columnCount;
    if (old !== null && !isSame) showFilteredRows(sheet, old.area);
    const next = new Map(isSame ? old.criteria : []);
    if (typeof column === 'number' && criteria !== null && criteria !== undefined)
      next.set(columnIn(column, area.columnCount), criteria);
    sheet.autoFilter = { area, criteria: next };
    this.filter();
    return null;
  }

  ClearColumnCriteria(column: unknown): null {
    const filter = this.sheet.autoFilter;
    if (filter === null) return null;
    checkFilterable(this.sheet);
    filter.criteria.delete(columnIn(column, filter.area.columnCount));
    this.filter();
    return null;
  }

  ClearCriteria(): null {
    checkFilterable(this.sheet);
    this.sheet.autoFilter?.criteria.clear();
    this.filter();
    return null;
  }

  Reapply(): null {
    checkFilterable(this.sheet);
    this.filter();
    return null;
  }

  Remove(): null {
    const filter = this.sheet.autoFilter;
    if (filter === null) return null;
    if (!allows(this.sheet, 'applyFilter')) throw excelError('table-protected', this.sheet.name);
    showFilteredRows(this.sheet, filter.area);
    this.sheet.autoFilter = null;
    return null;
  }

  private filter(): void {
    const filter = this.sheet.autoFilter;
    if (filter === null || filter.area.rowCount < 2) return;
    const { row, column, rowCount, columnCount } = filter.area;
    const body = rangeOf(row + 1, column, rowCount - 1, columnCount);
    applyFilters(this.context, this.sheet, body, filter.criteria);
  }
}

function columnIn(column: unknown, count: number): number {
  if (typeof column !== 'number' || !Number.isInteger(column) || column < 0 || column >= count)
    throw excelError('bad-argument', `columnIndex ${String(column)}`);
  return column;
}
