import type { Snapshot } from '../../plan/undo-record.ts';
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
 * Puts sheets back as they were. What state they are in now does not matter: it is
 * looked at first, so that this can also be done after a failure in the middle, and
 * once more if it fails itself.
 */
export const restore = (before: readonly Snapshot[]): Promise<void> =>
  runExcel(async (context) => {
    const survey = await surveyFrame(context);
    const byId = new Map(survey.sheets.map((sheet) => [sheet.id, sheet]));
    const byName = new Map(survey.sheets.map((sheet) => [sheet.name, sheet]));
    const areas = before.flatMap((one) => (one.kind === 'area' && byId.has(one.id) ? [one] : []));
    const away = await conditionRemovals(
      context,
      areas.map(({ id, area }) => ({ sheet: id, area })),
    );
    const operations: Operation[] = [
      ...away,
      ...areas.flatMap(({ id, area, model }) =>
        clearOperations(survey, byId.get(id) as SheetSurvey, area, model),
      ),
      ...writeOperations(
        areas.map(({ id, model }) => ({
          sheet: id,
          model,
          isNew: false,
          hasTable: reusableTable(byId.get(id) as SheetSurvey, model) !== null,
        })),
      ),
      ...before.flatMap((one) =>
        one.kind === 'cells' && byId.has(one.id) ? cellOperations(one.id, one.cells) : [],
      ),
      ...before.flatMap((one) => {
        const added = one.kind === 'absent' ? byName.get(one.name) : undefined;
        return added ? removeOperations(survey.names, added) : [];
      }),
    ];
    await sendAll(context, operations);
  });

/** Takes a sheet away, and the names that stood for its cells. */
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
        // Excel does not delete a sheet that nobody can see.
        target.visibility = Excel.SheetVisibility.visible;
        target.delete();
      },
    },
  ];
}
