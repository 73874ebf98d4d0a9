import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '#workbook/model/sheet-model';
import type { BookSurvey, SheetSurvey } from '#workbook/plan/survey';

/** What a survey of a workbook with just these sheets gives. */
export const surveyOf = (drawings: readonly SheetModel[]): BookSurvey => ({
  workbook: '台账.xlsx',
  names: [],
  sheets: drawings.map((drawing, index): SheetSurvey => {
    const columnCount = Math.max(0, ...drawing.values.map(({ length }) => length));
    return {
      id: `{${String(index)}}`,
      name: drawing.name,
      visibility: drawing.visibility === 'very-hidden' ? 'VeryHidden' : 'Visible',
      isProtected: drawing.isProtected,
      isFiltered: false,
      tables: drawing.table === null ? [] : [{ name: drawing.table.name, range: drawing.table.range }],
      used: { row: 0, column: 0, rowCount: drawing.values.length, columnCount },
      rows: drawing.values.map((cells) =>
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
