import { ExcelFailure } from '../../excel-failure.ts';
import type { BookPlan, SheetStep } from '../../plan/book-plan.ts';
import type { ApplyOptions } from '../../plan/open-workbook.ts';
import type { Snapshot, UndoRecord } from '../../plan/undo-record.ts';
import { sameCell } from '#xlsx/cell-value';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import { addOperations } from './add-sheet.ts';
import { clearOperations, reusableTable } from './clear.ts';
import { conditionRemovals } from './remove-conditions.ts';
import { type SheetToWrite, writeOperations } from '../write/sheet.ts';
import { cellOperations, readCells } from './edit-cells.ts';
import { type Operation, sendAll } from '../request/queue.ts';
import { readSheetModel } from '../read/read-sheet-model.ts';
import { restoreAfterFailure } from './restore.ts';
import { runExcel } from '../request/run.ts';
import { surveyFrame } from '../read/survey.ts';

/**
 * Applies a plan: takes snapshots of the cells it will overwrite, checks that they have
 * not changed since the plan was made, then changes the workbook. Either all of the plan
 * is applied, or the workbook is restored and the failure is thrown.
 *
 * @throws ExcelFailure `excel.half-done` where restoring fails too; other codes where the
 * workbook is as it was.
 */
export async function applyPlan(plan: BookPlan, control: ApplyOptions = {}): Promise<UndoRecord> {
  if (plan.steps.length === 0) return { plan, snapshots: [] };
  const { snapshots, operations } = await runExcel(async (context) => {
    const survey = await surveyFrame(context);
    checkSame(plan, survey);
    return {
      snapshots: await takeSnapshots(context, survey, plan),
      operations: await operationsOf(context, survey, plan),
    };
  });
  const undoRecord: UndoRecord = { plan, snapshots };
  try {
    await runExcel((context) => sendAll(context, operations, control));
  } catch (error) {
    await restoreAfterFailure(undoRecord, error);
    throw error;
  }
  return undoRecord;
}

/** Checks that the sheets are still those the plan was made for. */
function checkSame(plan: BookPlan, survey: BookSurvey): void {
  if (survey.workbook !== plan.workbook)
    throw new ExcelFailure('excel.other-workbook', { now: survey.workbook, then: plan.workbook });
  for (const step of plan.steps) {
    if (step.kind === 'add') {
      if (survey.sheets.some(({ name }) => name === step.name))
        throw new ExcelFailure('excel.sheet-changed', { sheet: step.name });
      continue;
    }
    const sheet = sheetOf(survey, step);
    if (sheet.name !== step.name) throw new ExcelFailure('excel.sheet-gone', { sheet: step.name });
    if (sheet.isFiltered) throw new ExcelFailure('excel.sheet-filtered', { sheet: step.name });
    // Sheets that Duban protects have no password; they are unprotected for the writing.
    if (sheet.isProtected && !(step.kind === 'replace' && step.model.isProtected))
      throw new ExcelFailure('excel.sheet-protected', { sheet: step.name });
  }
}

function sheetOf(
  survey: BookSurvey,
  { id, name }: { readonly id: string; readonly name: string },
): SheetSurvey {
  const sheet = survey.sheets.find((one) => one.id === id);
  if (!sheet) throw new ExcelFailure('excel.sheet-gone', { sheet: name });
  return sheet;
}

/**
 * The content of all cells the steps will overwrite.
 * @throws ExcelFailure `excel.sheet-changed` if a cell differs from what the plan expects.
 */
async function takeSnapshots(
  context: Excel.RequestContext,
  survey: BookSurvey,
  plan: BookPlan,
): Promise<readonly Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const step of plan.steps) snapshots.push(await takeSnapshot(context, survey, step));
  return snapshots;
}

async function takeSnapshot(
  context: Excel.RequestContext,
  survey: BookSurvey,
  step: SheetStep,
): Promise<Snapshot> {
  const { name } = step;
  if (step.kind === 'add') return { kind: 'absent', name };
  const changed = new ExcelFailure('excel.sheet-changed', { sheet: name });
  if (step.kind === 'edit') {
    const cells = await readCells(context, step.id, step.edits);
    const expected = new Map(
      step.edits.map(({ row, column, expected: value }) => [`${String(row)} ${String(column)}`, value]),
    );
    for (const { row, column, content } of cells)
      if (!sameCell(content.value, expected.get(`${String(row)} ${String(column)}`))) throw changed;
    return { kind: 'cells', id: step.id, name, cells };
  }
  const sheet = sheetOf(survey, step);
  const model = await readSheetModel(context, survey, sheet, step.area);
  const formulas = new Set(
    model.formulas.flatMap(({ row, column, rowCount }) =>
      Array.from({ length: rowCount }, (_, down) => `${String(row + down)} ${String(column)}`),
    ),
  );
  model.values.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const isLive = formulas.has(`${String(step.area.row + row)} ${String(step.area.column + column)}`);
      if (!isLive && !sameCell(cell, step.expected[row]?.[column])) throw changed;
    }),
  );
  return { kind: 'area', id: step.id, name, area: step.area, model };
}

async function operationsOf(
  context: Excel.RequestContext,
  survey: BookSurvey,
  { steps }: BookPlan,
): Promise<readonly Operation[]> {
  const replaced = steps.filter((step) => step.kind === 'replace');
  const removals = await conditionRemovals(
    context,
    replaced.map(({ id, area }) => ({ sheet: id, area })),
  );
  const toWrite = steps.flatMap((step): readonly SheetToWrite[] => {
    if (step.kind === 'edit') return [];
    if (step.kind === 'add') return [{ sheet: step.name, model: step.model, isNew: true, hasTable: false }];
    const hasTable = reusableTable(sheetOf(survey, step), step.model) !== null;
    return [{ sheet: step.id, model: step.model, isNew: false, hasTable }];
  });
  return [
    ...addOperations(
      survey,
      steps.filter((step) => step.kind === 'add'),
    ),
    ...removals,
    ...replaced.flatMap((step) => clearOperations(survey, sheetOf(survey, step), step.area, step.model)),
    ...writeOperations(toWrite),
    ...steps.flatMap((step) => (step.kind === 'edit' ? cellOperations(step.id, step.edits) : [])),
  ];
}
