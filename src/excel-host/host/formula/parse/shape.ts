/** Texts, quoted names, brackets (skipped) and cell addresses with column, dollar sign and row. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|''){0,64}'|\[[^[\]]*\]|(?<![\p{L}\p{N}_.$\\])(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\])/gu;

/** What formulas that were filled down a column have in common. */
interface Shape {
  /** The formula with rows relative to its own: the same for `A2*2` in row 2 and `A3*2` in row 3. */
  readonly key: string;
  /** Number of relative rows. */
  readonly relative: number;
}

/** The shape of a formula (without "=") in a row. */
export function shapeOf(formula: string, row: number): Shape {
  let relative = 0;
  const key = formula.replace(PIECE, (piece, column?: string, dollar?: string, digits?: string) => {
    if (digits === undefined || dollar !== '') return piece;
    relative += 1;
    return `${column ?? ''}{${String(Number(digits) - 1 - row)}}`;
  });
  return { key, relative };
}

/** Texts (skipped), and lost references: lost cells of a sheet, or any cells of a lost sheet. */
const LOST =
  /"(?:[^"]|"")*"|(?:'(?:[^']|''){0,64}'|[\p{L}\p{N}_.]{1,31})!#REF!|#REF!(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})?/gu;

/** The formula with each lost reference reduced to `#REF!`, which the parser accepts. */
export const readable = (formula: string): string =>
  formula.includes('#REF!')
    ? formula.replace(LOST, (piece) => (piece.startsWith('"') ? piece : '#REF!'))
    : formula;
