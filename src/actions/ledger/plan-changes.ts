import type { CellValue } from '#xlsx/cell-value';
import type { BookPlan, SheetStep } from '#workbook/plan/book-plan';
import { sameCell } from '#workbook/plan/same-cell';

/** What a plan changes on one sheet, as it is told before: rows that will show something else, or cells. */
export type SheetChange =
  | { readonly kind: 'added'; readonly sheet: string }
  | { readonly kind: 'redrawn'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'edited'; readonly sheet: string; readonly cells: number };

export const changesOf = ({ steps }: BookPlan): readonly SheetChange[] => steps.map(changeOf);

function changeOf(step: SheetStep): SheetChange {
  const sheet = step.name;
  if (step.kind === 'add') return { kind: 'added', sheet };
  if (step.kind === 'edit') return { kind: 'edited', sheet, cells: step.edits.length };
  const { area, picture, shown } = step;
  const isLive = (row: number, column: number): boolean =>
    picture.formulas.some((run) => run.column === column && row >= run.row && row < run.row + run.rowCount);
  const drawn = (row: number, column: number): CellValue | undefined =>
    picture.values[row - picture.area.row]?.[column - picture.area.column];
  const differs = (row: number): boolean =>
    Array.from({ length: area.columnCount }, (_, at) => area.column + at).some(
      (column) =>
        !isLive(row, column) && !sameCell(shown[row - area.row]?.[column - area.column], drawn(row, column)),
    );
  const rows = Array.from({ length: area.rowCount }, (_, at) => area.row + at);
  return { kind: 'redrawn', sheet, rows: rows.filter(differs).length };
}
