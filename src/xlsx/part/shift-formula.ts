/** A cell in a formula, its parts fixed or not; what stands in quotes is skipped over whole. */
const TOKEN =
  /"[^"]*"|'[^']*'|(?<![\w.\u0080-\uffff\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(\u0080-\uffff])/g;

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/**
 * A formula as it stands so many rows below and columns right of where it was
 * written: a file may hold a formula once for many cells (ECMA-376 part 1,
 * 18.3.1.40, t="shared"). A cell beyond the sheet becomes #REF!.
 */
export const shifted = (formula: string, rows: number, columns: number): string =>
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
      const column = fixedColumn === '$' ? letters : lettersOf(numberOf(letters) + columns);
      const row = Number(digits) + (fixedRow === '$' ? 0 : rows);
      if (column === null || row < 1 || row > MAX_ROW) return '#REF!';
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${String(row)}`;
    },
  );

const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(number: number): string | null {
  if (number < 1 || number > MAX_COLUMN) return null;
  let letters = '';
  for (let left = number - 1; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  return letters;
}
