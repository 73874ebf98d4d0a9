import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf, intersection } from '#xlsx/cell-range';
import type { Sheet, SheetTable } from '../model/book.ts';
import { renameColumnIn, rewriteFormulas } from '../formula-text/rewrite.ts';
import { headerTexts, isInsideTable, uniqueHeaders, writeHeaders } from './headers.ts';

/**
 * Updates the column names of tables after header cells were written, and renames the
 * columns in formulas. Excel turns headers into non-empty, unique texts
 * (https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114).
 */
export function updateColumnNames(context: HostContext, sheet: Sheet, area: CellRange): void {
  for (const table of context.book.tables) {
    if (table.sheet !== sheet || !table.hasHeaders) continue;
    const header = rangeOf(table.area.row, table.area.column, 1, table.area.columnCount);
    if (intersection(header, area) !== null) renameColumns(context, table);
  }
}

function renameColumns(context: HostContext, table: SheetTable): void {
  const { row, column, columnCount } = table.area;
  const names = uniqueHeaders(headerTexts(table.sheet, row, column, columnCount));
  const changed: { readonly from: string; readonly to: string }[] = [];
  table.columns.forEach((own, index) => {
    const to = names[index] ?? own.name;
    if (to !== own.name) changed.push({ from: own.name, to });
    own.name = to;
  });
  writeHeaders(table);
  // Uses temporary names, since two columns may exchange theirs.
  for (const [index, { from }] of changed.entries())
    renameInFormulas(context, table, from, temporaryName(index));
  for (const [index, { to }] of changed.entries()) renameInFormulas(context, table, temporaryName(index), to);
}

const temporaryName = (index: number): string => `\u0001${String(index)}`;

function renameInFormulas({ book }: HostContext, table: SheetTable, from: string, to: string): void {
  const change = renameColumnIn(table.name, from, to);
  rewriteFormulas(book, (formula, at) => change(formula, isInsideTable(table, at)));
}
