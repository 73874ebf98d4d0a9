import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import { cellKey } from './cell-key.ts';
import { liveCells } from './live-cells.ts';

/** Whether a cell, read as a formula, is one: not a text that begins with "=". */
export const isFormula = (formula: CellValue | undefined): formula is string =>
  typeof formula === 'string' && formula.startsWith('=');

/**
 * Whether cells, read as formulas from the first row and column of the sheet on, show nothing
 * but what a model has there or will have.
 */
export function isShown(rows: readonly (readonly CellValue[])[], model: ExcelSheetModel): boolean {
  const shows = showsModel(model);
  return rows.every((cells, row) => cells.every((cell, column) => isBlank(cell) || shows(row, column, cell)));
}

/** Whether a cell, by row and column of the sheet, read as a formula, is what a model has there. */
export function showsModel(
  model: ExcelSheetModel,
): (row: number, column: number, formula: CellValue | undefined) => boolean {
  const live = liveCells(model);
  const { area, values } = model;
  return (row, column, formula) => {
    const [down, across] = [row - area.row, column - area.column];
    if (live.has(cellKey(down, across))) return isFormula(formula);
    return sameCell(formula, values[down]?.[across]);
  };
}
