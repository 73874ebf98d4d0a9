import type { HostContext } from '../context.ts';
import { tellChanged } from '../events/changed.ts';
import { tellTableDeleted } from '../events/sheet-events.ts';
import { lastColumn, lastRow } from '#xlsx/cell-range';
import type { Table } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { rewriteFormulas } from '../name/rewrite.ts';
import { withAddresses } from '../name/table-address.ts';
import { refusal } from '../protocol/host-failure.ts';
import { standsIn } from './headers.ts';
import { forgetTable } from './make.ts';
import { showRows } from './rows-shown.ts';

/** The table becomes ordinary cells; formulas that named it name their addresses. */
export function convertTable(context: HostContext, table: Table): void {
  const { book } = context;
  if (!allows(table.sheet, 'table')) throw refusal('table-protected', table.sheet.name);
  showRows(table.sheet, table.area);
  rewriteFormulas(book, (formula, at) =>
    at.table === table ? formula : withAddresses(table, formula, at.row, standsIn(table, at)),
  );
  book.tables = book.tables.filter((other) => other !== table);
  context.calculator.changed();
  tellTableDeleted(context, table);
}

/**
 * Takes a table away with the contents of its cells; formulas that named it are #REF!.
 * (https://learn.microsoft.com/office/vba/api/excel.listobject.delete)
 */
export function deleteTable(context: HostContext, table: Table): void {
  forgetTable(context, table);
  const { sheet, area } = table;
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1)
      sheet.grid.setContent(row, column, null);
  tellChanged(context, sheet, area);
}
