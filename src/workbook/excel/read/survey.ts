import type { CellRange } from '#xlsx/cell-range';
import { STORE_NAME } from '../../sheets/store/name.ts';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import { type SheetRange, readValues } from './read-values.ts';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

type Placed = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

const rangeOfPlace = ({ rowIndex, columnIndex, rowCount, columnCount }: Placed): CellRange => ({
  row: rowIndex,
  column: columnIndex,
  rowCount,
  columnCount,
});

/**
 * Surveys the open workbook: two requests for sheets, tables and names, and, if it is a
 * Duban workbook, as many for the values of all sheets as their bytes need.
 */
export async function surveyBook(context: Excel.RequestContext): Promise<BookSurvey> {
  const frame = await surveyFrame(context);
  if (!frame.sheets.some(({ name }) => name === STORE_NAME)) return frame;
  const ranges = frame.sheets.flatMap(({ id, used }): readonly SheetRange[] =>
    used === null
      ? []
      : [
          {
            sheet: id,
            range: {
              row: 0,
              column: 0,
              rowCount: used.row + used.rowCount,
              columnCount: used.column + used.columnCount,
            },
          },
        ],
  );
  const values = await readValues(context, ranges);
  return { ...frame, sheets: frame.sheets.map((sheet) => ({ ...sheet, rows: values.get(sheet.id) ?? [] })) };
}

/** The survey without values: `rows` is null. Two requests. */
export async function surveyFrame(context: Excel.RequestContext): Promise<BookSurvey> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  workbook.load('name');
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered,items/tables/items/name,items/tables/items/autoFilter/isDataFiltered',
  );
  names.load('items/name,items/formula');
  await context.sync();
  const places = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(PLACE);
    const tables = sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load(PLACE);
      return { table, range };
    });
    return { sheet, used, tables };
  });
  await context.sync();
  return {
    workbook: workbook.name,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    sheets: places.map(({ sheet, used, tables }): SheetSurvey => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.protection.protected,
      isFiltered:
        sheet.autoFilter.isDataFiltered || tables.some(({ table }) => table.autoFilter.isDataFiltered),
      tables: tables.map(({ table, range }) => ({ name: table.name, range: rangeOfPlace(range) })),
      used: used.isNullObject ? null : rangeOfPlace(used),
      rows: null,
    })),
  };
}
