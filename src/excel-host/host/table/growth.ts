import type { HostContext } from '../context.ts';
import { emitChanged } from '../events/cell-events.ts';
import { type CellRange, rangeOf, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Sheet, SheetTable } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { bodyOf } from '../name/resolve.ts';
import { fillFormulas, formulaInRow, isFormulaInEveryRow } from './calculated-columns.ts';
import { headerTexts, uniqueHeaders, writeHeaders } from './headers.ts';

/**
 * What Excel does when the user has typed into a cell next to a table: the table includes
 * the row below or the column to the right. Does not happen when an add-in writes.
 * (https://support.microsoft.com/office/resize-a-table-by-adding-or-removing-rows-and-columns-e65ae4bb-e44b-43f4-ad8b-7d68784f1165)
 */
export function growTables(context: HostContext, sheet: Sheet, row: number, column: number): void {
  if (!allows(sheet, 'table')) return;
  if (sheet.grid.value(row, column) === null && sheet.grid.formula(row, column) === null) return;
  for (const table of context.book.tables) {
    if (table.sheet !== sheet) continue;
    if (isBelow(table, row, column) && isRowOtherwiseEmpty(table, row, column)) includeRow(context, table);
    else if (isRight(table, row, column)) includeColumn(context, table);
  }
}

const isBelow = ({ area, hasTotals }: SheetTable, row: number, column: number): boolean =>
  !hasTotals && row === lastRow(area) + 1 && column >= area.column && column <= lastColumn(area);

const isRight = ({ area }: SheetTable, row: number, column: number): boolean =>
  column === lastColumn(area) + 1 && row >= area.row && row <= lastRow(area);

/** Whether the row below was empty before: a row with contents is not included. */
function isRowOtherwiseEmpty({ area, sheet }: SheetTable, row: number, typed: number): boolean {
  for (let column = area.column; column <= lastColumn(area); column += 1)
    if (column !== typed && (sheet.grid.value(row, column) ?? sheet.grid.formula(row, column)) !== null)
      return false;
  return true;
}

function includeRow(context: HostContext, table: SheetTable): void {
  const { area, sheet } = table;
  table.area = { ...area, rowCount: area.rowCount + 1 };
  table.isFresh = false;
  const row = rangeOf(lastRow(table.area), area.column, 1, area.columnCount);
  const filled: CellRange[] = [];
  for (const [index, { formula }] of table.columns.entries())
    if (formula !== null && sheet.grid.value(row.row, row.column + index) === null)
      filled.push(rangeOf(row.row, row.column + index));
  for (const cell of filled) {
    const formula = table.columns[cell.column - area.column]?.formula ?? null;
    if (formula !== null)
      sheet.grid.setContent(cell.row, cell.column, null, formulaInRow(table, formula, cell.row));
  }
  context.calculator.invalidate();
  emitChanged(context, sheet, row, { type: 'RowInserted' });
}

function includeColumn(context: HostContext, table: SheetTable): void {
  const { area, sheet } = table;
  const texts = headerTexts(sheet, area.row, lastColumn(area) + 1, 1);
  const names = uniqueHeaders([
    ...table.columns.map(({ name }) => name),
    table.hasHeaders ? (texts[0] ?? '') : '',
  ]);
  const id = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  table.area = { ...area, columnCount: area.columnCount + 1 };
  table.columns.push({ id, name: names.at(-1) ?? '', formula: null });
  writeHeaders(table);
  context.calculator.invalidate();
  emitChanged(context, sheet, rangeOf(area.row, lastColumn(table.area), area.rowCount, 1), {
    type: 'ColumnInserted',
  });
}

/** A formula typed into an otherwise empty column of a table fills the whole column. */
export function fillCalculatedColumn(context: HostContext, sheet: Sheet, row: number, column: number): void {
  const formula = sheet.grid.formula(row, column);
  if (formula === null) return;
  for (const table of context.book.tables) {
    const body = bodyOf(table);
    const index = column - body.column;
    const own = table.columns[index];
    if (table.sheet !== sheet || own === undefined || row < body.row || row > lastRow(body)) continue;
    for (let other = body.row; other <= lastRow(body); other += 1)
      if (other !== row && (sheet.grid.value(other, column) ?? sheet.grid.formula(other, column)) !== null)
        return;
    own.formula = formulaInRow(
      { ...table, area: { ...table.area, row: row - (table.hasHeaders ? 1 : 0) } },
      formula,
      body.row,
    );
    if (isFormulaInEveryRow(table, own.formula, index)) return;
    const others = table.columns.map((one) => ({ ...one, formula: one === own ? own.formula : null }));
    fillFormulas({ ...table, columns: others }, body);
    context.calculator.invalidate();
    emitChanged(context, sheet, rangeOf(body.row, column, body.rowCount, 1));
  }
}
