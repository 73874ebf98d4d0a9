import { isEmptySheetModel } from '../../excel-model/empty-sheet.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import type { AreaSwap, SheetSwap, Swap } from '../../plan/undo-record.ts';
import type { Operation } from '../request/queue.ts';
import { sheetIn } from '../request/sheet-in.ts';
import { type SheetToWrite, writeOperations } from '../write/sheet.ts';
import { clearOperations, reusableTable } from './clear.ts';
import { columnsOperations } from './columns.ts';
import { rowsOperations } from './rows.ts';

/**
 * What makes changes, once their sheets were added; `removals` clear the conditional formats
 * of replaced areas.
 */
export function swapOperations(
  survey: BookSurvey,
  swaps: readonly Swap[],
  removals: readonly Operation[],
  ids: ReadonlyMap<string, string>,
): readonly Operation[] {
  const known = new Map(survey.sheets.map((sheet) => [sheet.id, sheet]));
  const replaced = swaps.filter((swap) => swap.kind === 'replace');
  const toWrite = swaps.flatMap((swap): readonly SheetToWrite[] => {
    if (swap.kind === 'add' && isEmptySheetModel(swap.model)) return [];
    if (swap.kind === 'add')
      return [{ sheet: ids.get(swap.name) ?? swap.name, model: swap.model, isNew: true, hasTable: false }];
    return swap.kind === 'replace' ? writtenAreas(known, swap) : [];
  });
  return [
    ...swaps.flatMap((swap) => (swap.kind === 'columns' ? columnsOperations(swap) : [])),
    ...removals,
    ...replaced.flatMap(({ id, area, to }) => {
      const sheet = known.get(id);
      return sheet === undefined ? [] : clearOperations(survey, sheet, area, to);
    }),
    ...writeOperations(toWrite),
    ...swaps.flatMap((swap) => (swap.kind === 'rows' ? rowsOperations(swap) : [])),
    ...shownInstead(swaps, ids),
    ...swaps.flatMap((swap) => (swap.kind === 'remove' ? removeOperations(survey, swap) : [])),
  ];
}

/** Where the empty sheets of a new workbook go, the first of the others is shown: 首页. */
function shownInstead(swaps: readonly Swap[], ids: ReadonlyMap<string, string>): readonly Operation[] {
  if (!swaps.some((swap) => swap.kind === 'remove' && isEmptySheetModel(swap.model))) return [];
  const first = swaps.find((swap) => swap.kind === 'add' && swap.model.visibility === 'Visible');
  if (first === undefined) return [];
  const sheet = ids.get(first.name) ?? first.name;
  return [{ bytes: 500, queue: (context) => sheetIn(context, sheet).activate() }];
}

function writtenAreas(
  known: ReadonlyMap<string, SheetSurvey>,
  { id, to }: AreaSwap,
): readonly SheetToWrite[] {
  const sheet = known.get(id);
  if (sheet === undefined) return [];
  return [{ sheet: id, model: to, isNew: false, hasTable: reusableTable(sheet, to) !== null }];
}

/** Removes a sheet and the defined names of its cells. */
export function removeOperations(
  { names, sheets }: BookSurvey,
  { id }: Pick<SheetSwap, 'id'>,
): readonly Operation[] {
  const sheet = sheets.find((one) => one.id === id);
  if (sheet === undefined) return [];
  const start = [`='${sheet.name.replaceAll("'", "''")}'!`, `=${sheet.name}!`];
  return [
    ...names
      .filter(({ formula }) => start.some((text) => formula.startsWith(text)))
      .map(({ name }): Operation => ({
        bytes: 500,
        queue: (context) => context.workbook.names.getItem(name).delete(),
      })),
    {
      bytes: 500,
      removes: sheet.id,
      queue: (context) => {
        const target = sheetIn(context, sheet.id);
        // Excel does not delete a very hidden sheet.
        target.visibility = Excel.SheetVisibility.visible;
        target.delete();
      },
    },
  ];
}
