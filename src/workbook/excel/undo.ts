import { InputFailure } from '#core/failure/input-failure';
import { rangeOf } from '#xlsx/cell-range';
import type { SheetPicture } from '../excel-model/excel-sheet-model.ts';
import type { SheetStep } from '../plan/book-plan.ts';
import type { Receipt } from '../plan/undo-record.ts';
import { sameCell } from '../plan/same-cell.ts';
import type { BookSurvey, TableSurvey } from '../plan/survey.ts';
import { readCells } from './edit-cells.ts';
import { readValues } from './read-values.ts';
import { restore } from './restore.ts';
import { runExcel } from './run.ts';
import { surveyFrame } from './survey.ts';

/** Puts the workbook back as it was before a plan. What people changed since is not taken from them. */
export async function undo({ plan, before }: Receipt): Promise<void> {
  await runExcel(async (context) => {
    const survey = await surveyFrame(context);
    if (survey.workbook !== plan.workbook)
      throw new InputFailure('excel.other-workbook', { now: survey.workbook, then: plan.workbook });
    for (const step of plan.steps)
      if (await isOvertaken(context, survey, step))
        throw new InputFailure('excel.undo-overtaken', { sheet: step.name });
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
  const { picture } = step;
  const used = sheet.used ?? picture.area;
  const bottom = picture.area.row + picture.area.rowCount;
  // What people had under a table was there before; a row they put to it since makes it longer.
  const isOwnBelow = step.kind === 'replace' && picture.table !== null;
  if (isOwnBelow && sheet.tables.some((table) => isLonger(table, picture.table))) return true;
  const height = isOwnBelow ? bottom : Math.max(used.row + used.rowCount, bottom);
  const width =
    step.kind === 'add'
      ? Math.max(used.column + used.columnCount, picture.area.columnCount)
      : picture.area.column + picture.area.columnCount;
  const range = rangeOf(0, 0, height, width);
  const rows = (await readValues(context, [{ sheet: sheet.id, range }])).get(sheet.id) ?? [];
  return showsSomethingElse(rows, picture);
}

const isLonger = ({ name, range }: TableSurvey, drawn: SheetPicture['table']): boolean =>
  name === drawn?.name && range.row + range.rowCount > drawn.range.row + drawn.range.rowCount;

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${String(row)} ${String(column)}`;

function showsSomethingElse(
  rows: Awaited<ReturnType<typeof readValues>> extends ReadonlyMap<string, infer Rows> ? Rows : never,
  { area, values, formulas }: SheetPicture,
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
