import type { Finding } from '#core/record/finding';
import type { FoundRow, FoundRows } from './find-rows.ts';
import { sheetFinding } from './sheet-finding.ts';

/** The errors of formulas as Excel and WPS show them. */
const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** Whether a value is the text that Excel shows for an error. */
export const isErrorText = (value: unknown): boolean => typeof value === 'string' && ERRORS.has(value);

/** The findings about cells of a row that show the error of a formula. */
export const cellErrors = (found: FoundRows, row: FoundRow, columns: readonly string[]): readonly Finding[] =>
  columns.flatMap((column) =>
    row.stateOf(column) === 'error'
      ? [
          sheetFinding('workbook.cell-error', {
            sheet: found.sheet,
            row: row.number,
            column: found.headerOf(column),
            value: String(row.cell(column) ?? ''),
          }),
        ]
      : [],
  );
