import type { BookSurvey } from '#workbook/plan/survey';
import type { RawBook } from '#workbook/reading/raw-book';

/** The surveyed workbook in the form in which files are read. */
export const rawBook = ({ sheets, names }: BookSurvey): RawBook => ({
  names: names.map(({ name }) => name),
  sheets: sheets.map(
    ({
      name,
      rows,
      tables,
      merges = [],
      unresolved = [],
      pictures = [],
      dates = [],
      percents = [],
      errors = [],
      formulas,
    }) => ({
      name,
      rows: rows ?? [],
      tables: tables.map((table) => table.name),
      tableRanges: tables,
      merges,
      unresolved,
      pictures,
      dates,
      percents,
      errors,
      ...(formulas === undefined ? {} : { formulas }),
    }),
  ),
});
