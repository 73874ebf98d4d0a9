import { ExcelFailure } from '../../excel-failure.ts';
import { rangeOf } from '#xlsx/cell-range';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { SheetStep } from '../../plan/book-plan.ts';
import type { UndoRecord } from '../../plan/undo-record.ts';
import { sameCell } from '#xlsx/cell-value';
import type { BookSurvey, TableSurvey } from '../../plan/survey.ts';
import { readCells } from './edit-cells.ts';
import { readValues } from '../read/read-values.ts';
import { restore } from './restore.ts';
import { runExcel } from '../request/run.ts';
import { surveyFrame } from '../read/survey.ts';

/** Puts the workbook back as it was before a plan. What people changed since is not taken from them. */
export async function undo({ plan, snapshots: before }: UndoRecord): Promise<void> {
  await runExcel(async (context) => {
    const survey = await surveyFrame(context);
    if (survey.workbook !== plan.workbook)
      throw new ExcelFailure('excel.other-workbook', { now: survey.workbook, then: plan.workbook });
    for (const step of plan.steps)
      if (await isOvertaken(context, survey, step))
        throw new ExcelFailure('excel.undo-overtaken', { sheet: step.name });
  });
  await restore(before);
}

/** Whether a sheet shows something else than what a step put there; a sheet that is gone does not. */
async function isOvertaken(
  context: Excel.RequestContext,
  { sheets }: BookSurvey,
  step: SheetStep,
): Promise<boolean> {
  const sheet = sheets.find(({ id, name }) => (step.kind === 'add' ? name === step.name : id === step.id));
  if (!sheet) return false;
  if (step.kind === 'edit') {
    const now = await readCells(context, sheet.id, step.edits);
    const wanted = new Map(step.edits.map((edit) => [keyOf(edit), edit.content.value]));
    return now.some(
      ({ row, column, content }) => !sameCell(content.value, wanted.get(keyOf({ row, column }))),
    );
  }
  const { model } = step;
  const used = sheet.used ?? model.area;
  const bottom = model.area.row + model.area.rowCount;
  // What people had under a table was there before; a row they put to it since makes it longer.
  const isOwnBelow = step.kind === 'replace' && model.table !== null;
  if (isOwnBelow && sheet.tables.some((table) => isLonger(table, model.table))) return true;
  const height = isOwnBelow ? bottom : Math.max(used.row + used.rowCount, bottom);
  const width =
    step.kind === 'add'
      ? Math.max(used.column + used.columnCount, model.area.columnCount)
      : model.area.column + model.area.columnCount;
  const range = rangeOf(0, 0, height, width);
  const rows = (await readValues(context, [{ sheet: sheet.id, range }])).get(sheet.id) ?? [];
  return showsSomethingElse(rows, model);
}

const isLonger = ({ name, range }: TableSurvey, drawn: ExcelSheetModel['table']): boolean =>
  name === drawn?.name && range.row + range.rowCount > drawn.range.row + drawn.range.rowCount;

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${String(row)} ${String(column)}`;

function showsSomethingElse(
  rows: Awaited<ReturnType<typeof readValues>> extends ReadonlyMap<string, infer Rows> ? Rows : never,
  { area, values, formulas }: ExcelSheetModel,
): boolean {
  const live = new Set(
    formulas.flatMap(({ row, column, rowCount }) =>
      Array.from({ length: rowCount }, (_, down) => keyOf({ row: row + down, column })),
    ),
  );
  return rows.some((cells, row) =>
    cells.some(
      (cell, column) =>
        !live.has(keyOf({ row, column })) && !sameCell(cell, values[row - area.row]?.[column - area.column]),
    ),
  );
}
