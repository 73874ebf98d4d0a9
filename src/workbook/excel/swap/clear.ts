import { rangeAddress } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import type { NamedRange, TableModel } from '../../model/sheet-model.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

const ONE_STEP = 1200;

/** The table and the defined names of a model, for a file or for Excel. */
interface Framed {
  readonly table: TableModel | null;
  readonly names: readonly NamedRange[];
}

/**
 * Clears an area of a sheet before a model is written there. A table of the same name
 * is only resized, so that formulas that refer to it remain valid. The defined names of
 * the model are deleted, because they are added again with it.
 */
export function clearOperations(
  survey: BookSurvey,
  sheet: SheetSurvey,
  area: CellRange,
  model: Framed,
): readonly Operation[] {
  const { id } = sheet;
  const step = (queue: Operation['queue']): Operation => ({ bytes: ONE_STEP, queue });
  const reused = reusableTable(sheet, model);
  const header = reused && model.table ? model.table.range.row : null;
  const names = new Set(model.names.map(({ name }) => name.toLowerCase()));
  const known = survey.names.filter(({ name }) => names.has(name.toLowerCase()));
  return [
    ...sheet.tables
      .filter(({ name, range }) => name !== reused?.name && overlaps(range, area))
      .map(({ name }) => step((context) => sheetIn(context, id).tables.getItem(name).delete())),
    step((context) => {
      const range = rangeIn(context, id, area);
      range.unmerge();
      range.clear(Excel.ClearApplyTo.hyperlinks);
      range.clear(Excel.ClearApplyTo.formats);
      range.dataValidation.clear();
      // The header texts of a table that stays are not cleared: Excel would put Column1, Column2 there.
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
    ...(reused && model.table
      ? [
          step((context) =>
            sheetIn(context, id)
              .tables.getItem(reused.name)
              .resize(rangeAddress(model.table?.range ?? area)),
          ),
        ]
      : []),
    ...known.map(({ name }) => step((context) => context.workbook.names.getItem(name).delete())),
  ];
}

/** The table of the model if it exists in the same place and only its length may differ. */
export function reusableTable(
  sheet: SheetSurvey,
  { table }: Pick<Framed, 'table'>,
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
