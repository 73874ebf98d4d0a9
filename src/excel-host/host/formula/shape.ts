/** Texts, quoted names, brackets, and addresses of cells: of those the column, the dollar sign and the row. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|''){0,64}'|\[[^[\]]*\]|(?<![\p{L}\p{N}_.$\\])(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\])/gu;

/** What equal formulas of a column have in common. */
export interface Shape {
  /** The formula with rows counted from its own: the same for `A2*2` in row 2 and `A3*2` in row 3. */
  readonly key: string;
  /** How many rows were counted so. */
  readonly relative: number;
}

/** The shape of a formula (without "=") that stands in a row. */
export function shapeOf(formula: string, row: number): Shape {
  let relative = 0;
  const key = formula.replace(PIECE, (piece, column?: string, dollar?: string, digits?: string) => {
    if (digits === undefined || dollar !== '') return piece;
    relative += 1;
    return `${column ?? ''}{${String(Number(digits) - 1 - row)}}`;
  });
  return { key, relative };
}

/** Texts, and what is lost: cells that are gone, of a sheet that is there, or any cells of a sheet that is gone. */
const LOST =
  /"(?:[^"]|"")*"|(?:'(?:[^']|''){0,64}'|[\p{L}\p{N}_.]{1,31})!#REF!|#REF!(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})?/gu;

/** A formula the parser can read: what was lost is `#REF!` alone, wherever it was. */
export const readable = (formula: string): string =>
  formula.includes('#REF!')
    ? formula.replace(LOST, (piece) => (piece.startsWith('"') ? piece : '#REF!'))
    : formula;
