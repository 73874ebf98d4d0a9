import { type CellValue, sameCell } from '#xlsx/cell-value';
import {
  type BookPlan,
  type RemoveStep,
  type RowCounts,
  rowCounts,
  seenSteps,
  type SheetStep,
} from '#workbook/plan/book-plan';

/** What a plan changes on one sheet: the number of rows that will differ, or of cells. */
export type SheetChange =
  | { readonly kind: 'added'; readonly sheet: string }
  | { readonly kind: 'columns'; readonly sheet: string; readonly titles: readonly string[] }
  | { readonly kind: 'replaced'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'edited'; readonly sheet: string; readonly cells: number }
  | ({ readonly kind: 'rows'; readonly sheet: string } & RowCounts);

/** What a plan changes on the sheets that users see; the hidden sheet is left out, and so are empty sheets that go. */
export const sheetChanges = (plan: BookPlan): readonly SheetChange[] =>
  [...(plan.columns ?? []), ...seenSteps(plan)].flatMap((step) =>
    step.kind === 'remove' ? [] : [sheetChange(step)],
  );

function sheetChange(step: Exclude<SheetStep, RemoveStep>): SheetChange {
  const sheet = step.name;
  if (step.kind === 'add') return { kind: 'added', sheet };
  if (step.kind === 'columns') return { kind: 'columns', sheet, titles: step.titles };
  if (step.kind === 'edit') return { kind: 'edited', sheet, cells: step.edits.length };
  if (step.kind === 'rows') return { kind: 'rows', sheet, ...rowCounts(step) };
  const { area, model, expected } = step;
  const live = new Set(model.formulas.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const isLive = (row: number, column: number): boolean => live.has(`${String(row)} ${String(column)}`);
  const planned = (row: number, column: number): CellValue | undefined => model.values[row]?.[column];
  const differs = (row: number): boolean =>
    Array.from({ length: area.columnCount }, (_, at) => area.column + at).some(
      (column) =>
        !isLive(row, column) &&
        !sameCell(expected[row - area.row]?.[column - area.column], planned(row, column)),
    );
  const rows = Array.from({ length: area.rowCount }, (_, at) => area.row + at);
  return { kind: 'replaced', sheet, rows: rows.filter(differs).length };
}
