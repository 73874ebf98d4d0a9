/**
 * Texts, quoted names, brackets, lost references, and addresses of cells. What a match
 * of the last kind has is its first three groups: `$A`, the dollar sign, the row.
 */
const PIECE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!#REF!|#REF!(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)?|'(?:[^']|'')*'|\[[^[\]]*\]|(?<![\p{L}\p{N}_.$\\])(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\])/gu;

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
    return `${column ?? ''}{${Number(digits) - 1 - row}}`;
  });
  return { key, relative };
}

/** A formula the parser can read: what was lost is `#REF!` alone, wherever it was. */
export const readable = (formula: string): string =>
  formula.replace(PIECE, (piece) => (piece.startsWith('"') || !piece.includes('#REF!') ? piece : '#REF!'));
