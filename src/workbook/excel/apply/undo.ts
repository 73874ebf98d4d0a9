import { ExcelFailure } from '../../excel-failure.ts';
import { rangeOf } from '#xlsx/cell-range';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { SheetStep } from '../../plan/book-plan.ts';
import type { UndoRecord } from '../../plan/undo-record.ts';
import { sameCell } from '#xlsx/cell-value';
import type { BookSurvey, TableSurvey } from '../../plan/survey.ts';
import { readCells } from './edit-cells.ts';
import { readValues } from '../read/read-values.ts';
import { sendAll } from '../request/queue.ts';
import { restoreAfterFailure, restoreOperations } from './restore.ts';
import { runExcel } from '../request/run.ts';
import { surveyFrame } from '../read/survey.ts';

/**
 * Restores the workbook as it was before a plan was applied. A request that fails while
 * it is written is followed by a second attempt.
 *
 * @throws ExcelFailure `excel.other-workbook`, `excel.undo-overtaken` (the user has changed
 * the cells since) or another code where nothing was undone; `excel.half-done` where both
 * attempts failed.
 */
export async function undo(undoRecord: UndoRecord): Promise<void> {
  const { plan, snapshots } = undoRecord;
  const operations = await runExcel(async (context) => {
    const survey = await surveyFrame(context);
    if (survey.workbook !== plan.workbook)
      throw new ExcelFailure('excel.other-workbook', { now: survey.workbook, then: plan.workbook });
    for (const step of plan.steps)
      if (await isOvertaken(context, survey, step))
        throw new ExcelFailure('excel.undo-overtaken', { sheet: step.name });
    return restoreOperations(context, snapshots);
  });
  try {
    await runExcel((context) => sendAll(context, operations));
  } catch (error) {
    await restoreAfterFailure(undoRecord, error);
  }
}

/** Whether a sheet no longer contains what a step wrote there; false for a sheet that was deleted. */
async function isOvertaken(
  context: Excel.RequestContext,
  { sheets }: BookSurvey,
  step: SheetStep,
): Promise<boolean> {
  const sheet = sheets.find(({ id, name }) => (step.kind === 'add' ? name === step.name : id === step.id));
  if (!sheet) return false;
  if (step.kind === 'edit') {
    const cells = await readCells(context, sheet.id, step.edits);
    const written = new Map(step.edits.map((edit) => [keyOf(edit), edit.content.value]));
    return cells.some(
      ({ row, column, content }) => !sameCell(content.value, written.get(keyOf({ row, column }))),
    );
  }
  const { model } = step;
  const used = sheet.used ?? model.area;
  const bottom = model.area.row + model.area.rowCount;
  // Cells below a table are not part of the step; a row added to the table makes it longer.
  const isTable = step.kind === 'replace' && model.table !== null;
  if (isTable && sheet.tables.some((table) => isLonger(table, model.table))) return true;
  const height = isTable ? bottom : Math.max(used.row + used.rowCount, bottom);
  const width =
    step.kind === 'add'
      ? Math.max(used.column + used.columnCount, model.area.columnCount)
      : model.area.column + model.area.columnCount;
  const range = rangeOf(0, 0, height, width);
  const rows = (await readValues(context, [{ sheet: sheet.id, range }])).get(sheet.id) ?? [];
  return showsSomethingElse(rows, model);
}

const isLonger = ({ name, range }: TableSurvey, table: ExcelSheetModel['table']): boolean =>
  name === table?.name && range.row + range.rowCount > table.range.row + table.range.rowCount;

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
