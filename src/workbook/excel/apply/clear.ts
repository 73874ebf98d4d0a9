import { rangeAddress } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

const ONE_STEP = 1200;

/**
 * Empties an area of a sheet for a picture that comes in its place. A table of the
 * same name stays and is only resized, so that formulas that name it live on; so do
 * defined names, which are set anew.
 */
export function clearOperations(
  survey: BookSurvey,
  sheet: SheetSurvey,
  area: CellRange,
  model: ExcelSheetModel,
): readonly Operation[] {
  const { id } = sheet;
  const step = (queue: Operation['queue']): Operation => ({ bytes: ONE_STEP, queue });
  const kept = reusableTable(sheet, model);
  const header = kept && model.table ? model.table.range.row : null;
  const names = new Set(model.names.map(({ name }) => name.toLowerCase()));
  const known = survey.names.filter(({ name }) => names.has(name.toLowerCase()));
  return [
    ...(sheet.isProtected ? [step((context) => sheetIn(context, id).protection.unprotect())] : []),
    ...sheet.tables
      .filter(({ name, range }) => name !== kept?.name && overlaps(range, area))
      .map(({ name }) => step((context) => sheetIn(context, id).tables.getItem(name).delete())),
    step((context) => {
      const range = rangeIn(context, id, area);
      range.unmerge();
      range.clear(Excel.ClearApplyTo.hyperlinks);
      range.clear(Excel.ClearApplyTo.formats);
      range.dataValidation.clear();
      // The header of a table that stays must keep its texts: without them Excel invents others.
      if (header === null) range.clear(Excel.ClearApplyTo.contents);
      else if (area.rowCount > 1)
        rangeIn(context, id, {
          ...area,
          row: header + 1,
          rowCount: area.row + area.rowCount - header - 1,
        }).clear(Excel.ClearApplyTo.contents);
      range.format.useStandardHeight = true;
      range.columnHidden = false;
      sheetIn(context, id).horizontalPageBreaks.removePageBreaks();
    }),
    ...(kept && model.table
      ? [
          step((context) =>
            sheetIn(context, id)
              .tables.getItem(kept.name)
              .resize(rangeAddress(model.table?.range ?? area)),
          ),
        ]
      : []),
    ...known.map(({ name }) => step((context) => context.workbook.names.getItem(name).delete())),
  ];
}

/** A table that only has to be made longer or shorter. */
export function reusableTable(
  sheet: SheetSurvey,
  { table }: ExcelSheetModel,
): SheetSurvey['tables'][number] | null {
  if (table === null) return null;
  const found = sheet.tables.find(({ name }) => name === table.name);
  const isInPlace =
    found?.range.row === table.range.row &&
    found.range.column === table.range.column &&
    found.range.columnCount === table.range.columnCount;
  return isInPlace ? found : null;
}

const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.row < b.row + b.rowCount &&
  b.row < a.row + a.rowCount &&
  a.column < b.column + b.columnCount &&
  b.column < a.column + a.columnCount;
