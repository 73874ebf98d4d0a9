import type { CellValue } from '#xlsx/cell-value';
import type { BookSurvey } from '#workbook/plan/survey';
import type { SheetRow } from '#workbook/reading/sheet-row';

/** A survey with a row as it is now, so that a plan made with it finds the workbook as surveyed. */
export function updatedSurvey(
  survey: BookSurvey,
  { sheet: name, row, cells, percents = [] }: SheetRow,
): BookSurvey {
  const sheets = survey.sheets.map((sheet) => {
    if (sheet.name !== name || sheet.rows === null) return sheet;
    const rows: (readonly CellValue[])[] = [...sheet.rows];
    while (rows.length < row - 1) rows.push([]);
    rows[row - 1] = cells;
    const elsewhere = (sheet.percents ?? []).filter((place) => place.row !== row - 1);
    const here = percents.map((column) => ({ row: row - 1, column }));
    return { ...sheet, rows, percents: [...elsewhere, ...here] };
  });
  return { ...survey, sheets };
}
