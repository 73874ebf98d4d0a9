import { type CellRange, intersection, lastRow } from '#xlsx/cell-range';
import type { Book, Sheet, Table } from '../model/book.ts';
import { bodyOf } from '../name/resolve.ts';
import { referencesCopied } from '../range/references.ts';

/** What the formula of a calculated column reads in a row; it is kept as it reads in the first one. */
export const formulaInRow = (table: Table, formula: string, row: number): string =>
  referencesCopied(formula, row - bodyOf(table).row, 0);

/** As above for many rows; most formulas of tables name columns only and read the same in all of them. */
function formulaInRows(table: Table, formula: string): (row: number) => string {
  if (referencesCopied(formula, 1, 0) === formula) return () => formula;
  return (row) => formulaInRow(table, formula, row);
}

/** Puts the formulas of calculated columns into rows of the body. */
export function fillFormulas(table: Table, rows: CellRange): void {
  table.columns.forEach(({ formula }, index) => {
    if (formula === null) return;
    const formulaIn = formulaInRows(table, formula);
    for (let row = rows.row; row <= lastRow(rows); row += 1)
      table.sheet.grid.setContent(row, table.area.column + index, null, formulaIn(row));
  });
}

/**
 * A column whose whole body was written with one formula is calculated from then on:
 * new rows get it. One that was written over with values in its whole body is not any
 * more; a single cell that differs is an exception and changes nothing.
 * (https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8)
 */
export function calculatedColumnsFollow(book: Book, sheet: Sheet, area: CellRange): void {
  for (const table of book.tables) {
    if (table.sheet !== sheet || intersection(table.area, area) === null) continue;
    const body = bodyOf(table);
    if (area.row > body.row || lastRow(area) < lastRow(body)) continue;
    table.columns.forEach((column, index) => {
      const at = table.area.column + index;
      if (at < area.column || at >= area.column + area.columnCount) return;
      const first = sheet.grid.formula(body.row, at);
      column.formula = first !== null && isThroughout(table, first, index) ? first : null;
    });
  }
}

/** Whether every row of a column has one and the same formula. */
export function isThroughout(table: Table, formula: string, index: number): boolean {
  const { grid } = table.sheet;
  const body = bodyOf(table);
  const formulaIn = formulaInRows(table, formula);
  for (let row = body.row + 1; row <= lastRow(body); row += 1)
    if (grid.formula(row, table.area.column + index) !== formulaIn(row)) return false;
  return true;
}
