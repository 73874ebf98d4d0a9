import type { BookSurvey } from '#workbook/plan/survey';
import type { RawBook } from '#workbook/reading/raw-book';

/** What the open workbook holds, as a file would tell it. */
export const rawBook = ({ sheets }: BookSurvey): RawBook => ({
  sheets: sheets.map(({ name, rows, tables }) => ({
    name,
    rows: rows ?? [],
    tables: tables.map((table) => table.name),
  })),
});
