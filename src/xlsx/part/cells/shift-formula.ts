import { columnLetters, columnNumber } from '../../address.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../cell-range.ts';

/** A cell reference, absolute or relative; texts and quoted sheet names match whole, so that they are left as they are. */
const TOKEN =
  /"[^"]*"|'[^']*'|(?<![\w.\u0080-\uffff\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(\u0080-\uffff])/g;

/**
 * A formula moved down and right: its relative references move along. A file may
 * contain one formula for many cells (ECMA-376 part 1, 18.3.1.40, t="shared").
 * A reference to a cell outside the sheet becomes #REF!.
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    TOKEN,
    (
      token,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return token;
      const column = fixedColumn === '$' ? letters : lettersOf(columnNumber(letters) + columns);
      const row = Number(digits) + (fixedRow === '$' ? 0 : rows);
      if (column === null || row < 1 || row > MAX_ROWS) return '#REF!';
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${String(row)}`;
    },
  );

const lettersOf = (column: number): string | null =>
  column < 0 || column >= MAX_COLUMNS ? null : columnLetters(column);
