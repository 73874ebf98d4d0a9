import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf, intersection } from '#xlsx/cell-range';
import type { Sheet, Table } from '../model/book.ts';
import { columnRenamed, rewriteFormulas } from '../name/rewrite.ts';
import { headerTexts, standsIn, uniqueHeaders, writeHeaders } from '../table/headers.ts';

/**
 * Names of table columns follow what was written into their header cells, and formulas
 * follow the names. A header is always text, never empty and never there twice: Excel makes
 * it so without asking (https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114).
 */
export function headersFollow(context: HostContext, sheet: Sheet, area: CellRange): void {
  for (const table of context.book.tables) {
    if (table.sheet !== sheet || !table.hasHeaders) continue;
    const header = rangeOf(table.area.row, table.area.column, 1, table.area.columnCount);
    if (intersection(header, area) !== null) rename(context, table);
  }
}

function rename(context: HostContext, table: Table): void {
  const { row, column, columnCount } = table.area;
  const names = uniqueHeaders(headerTexts(table.sheet, row, column, columnCount));
  const changed: { readonly from: string; readonly to: string }[] = [];
  table.columns.forEach((own, index) => {
    const to = names[index] ?? own.name;
    if (to !== own.name) changed.push({ from: own.name, to });
    own.name = to;
  });
  writeHeaders(table);
  // By way of names nobody has, for two columns may change names with each other.
  for (const [index, { from }] of changed.entries()) follow(context, table, from, passing(index));
  for (const [index, { to }] of changed.entries()) follow(context, table, passing(index), to);
}

const passing = (index: number): string => `\u0001${String(index)}`;

function follow({ book }: HostContext, table: Table, from: string, to: string): void {
  const change = columnRenamed(table.name, from, to);
  rewriteFormulas(book, (formula, at) => change(formula, standsIn(table, at)));
}
