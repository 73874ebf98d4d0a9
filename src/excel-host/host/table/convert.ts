import type { HostContext } from '../context.ts';
import { emitChanged } from '../events/cell-events.ts';
import { emitTableDeleted } from '../events/sheet-events.ts';
import { lastColumn, lastRow } from '#xlsx/cell-range';
import type { SheetTable } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { rewriteFormulas } from '../formula-text/rewrite.ts';
import { replaceTableReferences } from '../formula-text/table-address.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { isInsideTable } from './headers.ts';
import { removeTable } from './create.ts';
import { showFilteredRows } from './filtered-rows.ts';

/**
 * Converts a table to a range; references to it become addresses.
 * @throws HostFailure on a protected sheet.
 */
export function convertTable(context: HostContext, table: SheetTable): void {
  const { book } = context;
  if (!allows(table.sheet, 'table')) throw excelError('table-protected', table.sheet.name);
  showFilteredRows(table.sheet, table.area);
  rewriteFormulas(book, (formula, at) =>
    at.table === table ? formula : replaceTableReferences(table, formula, at.row, isInsideTable(table, at)),
  );
  book.tables = book.tables.filter((other) => other !== table);
  context.calculator.invalidate();
  emitTableDeleted(context, table);
}

/**
 * Deletes a table and the contents of its cells; references to it become #REF!.
 * (https://learn.microsoft.com/office/vba/api/excel.listobject.delete)
 * @throws HostFailure on a protected sheet.
 */
export function deleteTable(context: HostContext, table: SheetTable): void {
  removeTable(context, table);
  const { sheet, area } = table;
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1)
      sheet.grid.setContent(row, column, null);
  emitChanged(context, sheet, area);
}
