import type { Before } from '../plan/undo-record.ts';
import type { SheetSurvey } from '../plan/survey.ts';
import { clearOperations, keptTable } from './clear.ts';
import { conditionsAway } from './conditions-away.ts';
import { drawOperations } from './draw/sheet.ts';
import { cellOperations } from './edit-cells.ts';
import { type Operation, sendAll } from './queue.ts';
import { runExcel } from './run.ts';
import { sheetIn } from './sheet-in.ts';
import { surveyFrame } from './survey.ts';

/**
 * Puts sheets back as they were. What state they are in now does not matter: it is
 * looked at first, so that this can also be done after a failure in the middle, and
 * once more if it fails itself.
 */
export const restore = (before: readonly Before[]): Promise<void> =>
  runExcel(async (context) => {
    const survey = await surveyFrame(context);
    const byId = new Map(survey.sheets.map((sheet) => [sheet.id, sheet]));
    const byName = new Map(survey.sheets.map((sheet) => [sheet.name, sheet]));
    const areas = before.flatMap((one) => (one.kind === 'area' && byId.has(one.id) ? [one] : []));
    const away = await conditionsAway(
      context,
      areas.map(({ id, area }) => ({ sheet: id, area })),
    );
    const operations: Operation[] = [
      ...away,
      ...areas.flatMap(({ id, area, picture }) =>
        clearOperations(survey, byId.get(id) as SheetSurvey, area, picture),
      ),
      ...drawOperations(
        areas.map(({ id, picture }) => ({
          sheet: id,
          picture,
          isNew: false,
          hasTable: keptTable(byId.get(id) as SheetSurvey, picture) !== null,
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
