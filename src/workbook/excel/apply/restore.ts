import { ExcelFailure } from '../../excel-failure.ts';
import type { Snapshot, UndoRecord } from '../../plan/undo-record.ts';
import type { SheetSurvey } from '../../plan/survey.ts';
import { clearOperations, reusableTable } from './clear.ts';
import { conditionRemovals } from './remove-conditions.ts';
import { writeOperations } from '../write/sheet.ts';
import { cellOperations } from './edit-cells.ts';
import { type Operation, sendAll } from '../request/queue.ts';
import { runExcel } from '../request/run.ts';
import { sheetIn } from '../request/sheet-in.ts';
import { surveyFrame } from '../read/survey.ts';

/**
 * What restores sheets from their snapshots. The present state of the sheets is read
 * first and may be anything: that after a whole plan, or after a part of it.
 */
export async function restoreOperations(
  context: Excel.RequestContext,
  snapshots: readonly Snapshot[],
): Promise<readonly Operation[]> {
  const survey = await surveyFrame(context);
  const byId = new Map(survey.sheets.map((sheet) => [sheet.id, sheet]));
  const byName = new Map(survey.sheets.map((sheet) => [sheet.name, sheet]));
  const areas = snapshots.flatMap((snapshot) => {
    const sheet = snapshot.kind === 'area' ? byId.get(snapshot.id) : undefined;
    return snapshot.kind === 'area' && sheet !== undefined ? [{ ...snapshot, sheet }] : [];
  });
  const removals = await conditionRemovals(
    context,
    areas.map(({ id, area }) => ({ sheet: id, area })),
  );
  return [
    ...removals,
    ...areas.flatMap(({ sheet, area, model }) => clearOperations(survey, sheet, area, model)),
    ...writeOperations(
      areas.map(({ sheet, model }) => ({
        sheet: sheet.id,
        model,
        isNew: false,
        hasTable: reusableTable(sheet, model) !== null,
      })),
    ),
    ...snapshots.flatMap((one) =>
      one.kind === 'cells' && byId.has(one.id) ? cellOperations(one.id, one.cells) : [],
    ),
    ...snapshots.flatMap((one) => {
      const added = one.kind === 'absent' ? byName.get(one.name) : undefined;
      return added ? removeOperations(survey.names, added) : [];
    }),
  ];
}

/**
 * Restores the workbook after a request of an operation failed, whatever of it was done.
 * @throws ExcelFailure `excel.half-done` if that fails too.
 */
export async function restoreAfterFailure({ plan, snapshots }: UndoRecord, reason: unknown): Promise<void> {
  try {
    await runExcel(async (context) => sendAll(context, await restoreOperations(context, snapshots)));
  } catch {
    throw new ExcelFailure('excel.half-done', {
      sheets: plan.steps.map(({ name }) => `“${name}”`).join('、'),
      reason: reason instanceof ExcelFailure ? reason.code : String(reason),
    });
  }
}

/** Removes a sheet and the defined names of its cells. */
function removeOperations(
  names: readonly { readonly name: string; readonly formula: string }[],
  { id, name: sheet }: SheetSurvey,
): readonly Operation[] {
  const start = [`='${sheet.replaceAll("'", "''")}'!`, `=${sheet}!`];
  return [
    ...names
      .filter(({ formula }) => start.some((text) => formula.startsWith(text)))
      .map(({ name }): Operation => ({
        bytes: 500,
        queue: (context) => context.workbook.names.getItem(name).delete(),
      })),
    {
      bytes: 500,
      queue: (context) => {
        const target = sheetIn(context, id);
        // Excel does not delete a very hidden sheet.
        target.visibility = Excel.SheetVisibility.visible;
        target.delete();
      },
    },
  ];
}
