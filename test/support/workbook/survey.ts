import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '#workbook/model/sheet-model';
import type { BookSurvey, SheetSurvey } from '#workbook/plan/survey';

/** The survey of a workbook that consists of these sheets. */
export const surveyOf = (models: readonly SheetModel[]): BookSurvey => ({
  workbook: '台账.xlsx',
  names: [],
  sheets: models.map((model, index): SheetSurvey => {
    const columnCount = Math.max(0, ...model.values.map(({ length }) => length));
    return {
      id: `{${String(index)}}`,
      name: model.name,
      visibility: model.visibility === 'very-hidden' ? 'VeryHidden' : 'Visible',
      isProtected: model.isProtected,
      isFiltered: false,
      tables: model.table === null ? [] : [{ name: model.table.name, range: model.table.range }],
      used: { row: 0, column: 0, rowCount: model.values.length, columnCount },
      rows: model.values.map((cells) =>
        Array.from({ length: columnCount }, (_, column) => cells[column] ?? null),
      ),
    };
  }),
});

/** The survey with one sheet changed. */
export const withSheet = (
  survey: BookSurvey,
  name: string,
  change: (sheet: SheetSurvey) => Partial<SheetSurvey>,
): BookSurvey => ({
  ...survey,
  sheets: survey.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change(sheet) } : sheet)),
});

/** The rows with one cell changed. */
export const withCell = (
  rows: readonly (readonly CellValue[])[],
  row: number,
  column: number,
  value: CellValue,
): readonly (readonly CellValue[])[] =>
  rows.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  );
