import { type CellValue, sameCell } from '#xlsx/cell-value';
import type { BookPlan, SheetStep } from '#workbook/plan/book-plan';

/** What a plan changes on one sheet: the number of rows that will differ, or of cells. */
export type SheetChange =
  | { readonly kind: 'added'; readonly sheet: string }
  | { readonly kind: 'replaced'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'edited'; readonly sheet: string; readonly cells: number };

export const sheetChanges = ({ steps }: BookPlan): readonly SheetChange[] => steps.map(sheetChange);

function sheetChange(step: SheetStep): SheetChange {
  const sheet = step.name;
  if (step.kind === 'add') return { kind: 'added', sheet };
  if (step.kind === 'edit') return { kind: 'edited', sheet, cells: step.edits.length };
  const { area, model, expected } = step;
  const isLive = (row: number, column: number): boolean =>
    model.formulas.some((run) => run.column === column && row >= run.row && row < run.row + run.rowCount);
  const planned = (row: number, column: number): CellValue | undefined =>
    model.values[row - model.area.row]?.[column - model.area.column];
  const differs = (row: number): boolean =>
    Array.from({ length: area.columnCount }, (_, at) => area.column + at).some(
      (column) =>
        !isLive(row, column) &&
        !sameCell(expected[row - area.row]?.[column - area.column], planned(row, column)),
    );
  const rows = Array.from({ length: area.rowCount }, (_, at) => area.row + at);
  return { kind: 'replaced', sheet, rows: rows.filter(differs).length };
}
