import type { HostContext } from '../context.ts';
import { type CellRange, lastRow } from '#xlsx/cell-range';
import type { Sheet, SheetTable } from '../model/book.ts';
import { isError } from '../model/grid.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { displayText } from '../number-format/display-text.ts';
import { type FilterTest, type FilterCell, filterTest } from './criteria.ts';
import { setRowFiltered } from './filtered-rows.ts';

/**
 * Checks that the filter can be used.
 * @throws HostFailure on a sheet whose protection does not permit it; so do the following
 * functions.
 */
export function checkFilterable(sheet: Sheet): void {
  if (!allows(sheet, 'autoFilter')) throw excelError('table-protected', sheet.name);
}

/**
 * Hides the rows of a body that fail any criterion, and shows the others. Rows are not
 * filtered again when cells change.
 */
export function applyFilters(
  context: HostContext,
  sheet: Sheet,
  body: CellRange,
  criteria: ReadonlyMap<number, unknown>,
): void {
  context.calculator.calculate(sheet, body);
  const tests: (readonly [cells: readonly FilterCell[], test: FilterTest])[] = [...criteria].map(
    ([column, wanted]) => {
      const cells = cellsOf(context, sheet, body, column);
      return [cells, filterTest(wanted, cells)];
    },
  );
  for (let row = body.row; row <= lastRow(body); row += 1)
    setRowFiltered(
      sheet,
      row,
      tests.some(([cells, test]) => {
        const cell = cells[row - body.row];
        return cell !== undefined && !test(cell);
      }),
    );
  // SUBTOTAL depends on hidden rows.
  context.calculator.invalidate();
}

function cellsOf(context: HostContext, sheet: Sheet, body: CellRange, column: number): readonly FilterCell[] {
  return Array.from({ length: body.rowCount }, (_, index) => {
    const row = body.row + index;
    const at = body.column + column;
    const value = sheet.grid.value(row, at);
    const style = context.book.styles.get(sheet.grid.style(row, at));
    return {
      value: isError(value) ? value.error : value,
      text: displayText(value, style.numberFormat),
      fill: style.fill ?? '#FFFFFF',
      fontColor: style.fontColor,
    };
  });
}

/** Sets or removes (null) the criteria of a table column and filters. Invalid criteria change nothing. */
export function setTableFilter(
  context: HostContext,
  table: SheetTable,
  column: number,
  criteria: unknown,
): void {
  checkFilterable(table.sheet);
  const next = new Map(table.filters);
  if (criteria === null) next.delete(column);
  else next.set(column, criteria);
  applyFilters(context, table.sheet, bodyOf(table), next);
  table.filters.clear();
  for (const [key, value] of next) table.filters.set(key, value);
}

export function clearTableFilters(context: HostContext, table: SheetTable): void {
  checkFilterable(table.sheet);
  table.filters.clear();
  applyFilters(context, table.sheet, bodyOf(table), table.filters);
}

export function reapplyTableFilters(context: HostContext, table: SheetTable): void {
  checkFilterable(table.sheet);
  if (table.filters.size > 0) applyFilters(context, table.sheet, bodyOf(table), table.filters);
}
