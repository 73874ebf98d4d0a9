import type { BookSurvey } from '#workbook/plan/survey';
import type { RawBook } from '#workbook/reading/raw-book';

/** The surveyed workbook in the form in which files are read. */
export const rawBook = ({ sheets }: BookSurvey): RawBook => ({
  sheets: sheets.map(({ name, rows, tables }) => ({
    name,
    rows: rows ?? [],
    tables: tables.map((table) => table.name),
  })),
});
