import { type CellRange, intersection, lastRow } from '#xlsx/cell-range';
import type { Book, Sheet, SheetTable } from '../model/book.ts';
import { bodyOf } from '../name/resolve.ts';
import { copiedFormula } from '#xlsx/formula/references';

/** The formula of a calculated column in a row; it is stored as it reads in the first row. */
export const formulaInRow = (table: SheetTable, formula: string, row: number): string =>
  copiedFormula(formula, row - bodyOf(table).row, 0);

/**
 * `formulaInRow` for many rows; most formulas of tables only refer to columns and are the
 * same in every row.
 */
function formulaInRows(table: SheetTable, formula: string): (row: number) => string {
  if (copiedFormula(formula, 1, 0) === formula) return () => formula;
  return (row) => formulaInRow(table, formula, row);
}

/** Writes the formulas of calculated columns into rows of the body. */
export function fillFormulas(table: SheetTable, rows: CellRange): void {
  table.columns.forEach(({ formula }, index) => {
    if (formula === null) return;
    const formulaIn = formulaInRows(table, formula);
    for (let row = rows.row; row <= lastRow(rows); row += 1)
      table.sheet.grid.setContent(row, table.area.column + index, null, formulaIn(row));
  });
}

/**
 * Updates which columns are calculated: one becomes calculated when its whole body is
 * filled with one formula, so that new rows get it, and stops being so when its whole body
 * is overwritten with values. A single different cell is an exception and changes nothing.
 * (https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8)
 */
export function updateCalculatedColumns(book: Book, sheet: Sheet, area: CellRange): void {
  for (const table of book.tables) {
    if (table.sheet !== sheet || intersection(table.area, area) === null) continue;
    const body = bodyOf(table);
    if (area.row > body.row || lastRow(area) < lastRow(body)) continue;
    table.columns.forEach((column, index) => {
      const at = table.area.column + index;
      if (at < area.column || at >= area.column + area.columnCount) return;
      const first = sheet.grid.formula(body.row, at);
      column.formula = first !== null && isFormulaInEveryRow(table, first, index) ? first : null;
    });
  }
}

/** Whether every row of a column has the same formula. */
export function isFormulaInEveryRow(table: SheetTable, formula: string, index: number): boolean {
  const { grid } = table.sheet;
  const body = bodyOf(table);
  const formulaIn = formulaInRows(table, formula);
  for (let row = body.row + 1; row <= lastRow(body); row += 1)
    if (grid.formula(row, table.area.column + index) !== formulaIn(row)) return false;
  return true;
}
