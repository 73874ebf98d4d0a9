import type { HostContext } from '../context.ts';
import { type CellRange, lastRow } from '#xlsx/cell-range';
import type { Sheet, Table } from '../model/book.ts';
import { isError } from '../model/grid.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { refusal } from '../protocol/host-failure.ts';
import { shownText } from '../text/show.ts';
import { type CellTest, type FilterCell, testOf } from './criteria.ts';
import { filterRow } from './rows-shown.ts';

/** On a protected sheet a filter can be used only where the protection permits it. */
export function checkFilterable(sheet: Sheet): void {
  if (!allows(sheet, 'autoFilter')) throw refusal('table-protected', sheet.name);
}

/**
 * Hides the rows of a body that do not meet every criterion, and shows the others.
 * A row stays hidden or shown until the filter is applied again: writing does not.
 */
export function applyFilters(
  context: HostContext,
  sheet: Sheet,
  body: CellRange,
  criteria: ReadonlyMap<number, unknown>,
): void {
  context.calculator.settle(sheet, body);
  const tests: (readonly [cells: readonly FilterCell[], test: CellTest])[] = [...criteria].map(
    ([column, wanted]) => {
      const cells = cellsOf(context, sheet, body, column);
      return [cells, testOf(wanted, cells)];
    },
  );
  for (let row = body.row; row <= lastRow(body); row += 1)
    filterRow(
      sheet,
      row,
      tests.some(([cells, test]) => {
        const cell = cells[row - body.row];
        return cell !== undefined && !test(cell);
      }),
    );
  // SUBTOTAL counts what is shown.
  context.calculator.changed();
}

function cellsOf(context: HostContext, sheet: Sheet, body: CellRange, column: number): readonly FilterCell[] {
  return Array.from({ length: body.rowCount }, (_, index) => {
    const row = body.row + index;
    const at = body.column + column;
    const value = sheet.grid.value(row, at);
    const style = context.book.styles.get(sheet.grid.style(row, at));
    return {
      value: isError(value) ? value.error : value,
      text: shownText(value, style.numberFormat),
      fill: style.fill ?? '#FFFFFF',
      fontColor: style.fontColor,
    };
  });
}

/** Gives a column of a table criteria, or none, and filters. Criteria Excel refuses change nothing. */
export function setTableFilter(context: HostContext, table: Table, column: number, criteria: unknown): void {
  checkFilterable(table.sheet);
  const next = new Map(table.filters);
  if (criteria === null) next.delete(column);
  else next.set(column, criteria);
  applyFilters(context, table.sheet, bodyOf(table), next);
  table.filters.clear();
  for (const [key, value] of next) table.filters.set(key, value);
}

export function clearTableFilters(context: HostContext, table: Table): void {
  checkFilterable(table.sheet);
  table.filters.clear();
  applyFilters(context, table.sheet, bodyOf(table), table.filters);
}

export function reapplyTableFilters(context: HostContext, table: Table): void {
  checkFilterable(table.sheet);
  if (table.filters.size > 0) applyFilters(context, table.sheet, bodyOf(table), table.filters);
}
