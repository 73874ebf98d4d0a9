/** Kinds of lexical units, as far as names in a formula are concerned. */
type PieceKind = 'string' | 'quoted' | 'word' | 'bracket' | 'sign';

export interface Piece {
  readonly kind: PieceKind;
  /** As written: the texts of all pieces together are the formula. */
  readonly text: string;
}

/**
 * Splits a formula into texts in double quotes, sheet names in single quotes, words (names,
 * addresses, functions, numbers), bracketed parts of structured references, and single
 * characters.
 */
export function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < formula.length;) {
    const [kind, end] = next(formula, at);
    pieces.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return pieces;
}

export const joinPieces = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

function next(formula: string, at: number): readonly [PieceKind, number] {
  const first = formula.charAt(at);
  if (first === '"') return ['string', afterQuote(formula, at, '"')];
  if (first === "'") return ['quoted', afterQuote(formula, at, "'")];
  if (first === '[') return ['bracket', afterBracket(formula, at)];
  if (!isWordSign(first)) return ['sign', at + 1];
  let end = at + 1;
  while (end < formula.length && isWordSign(formula.charAt(end))) end += 1;
  return ['word', end];
}

/** Letters of any script, digits, and other characters of names and addresses. */
const isWordSign = (sign: string): boolean => /[\p{L}\p{N}\p{M}_.$\\?]/u.test(sign) || sign > '\ud7ff';

function afterQuote(formula: string, at: number, quote: string): number {
  let end = at + 1;
  while (end < formula.length) {
    if (formula.charAt(end) !== quote) end += 1;
    else if (formula.charAt(end + 1) === quote) end += 2;
    else return end + 1;
  }
  return end;
}

/** In brackets an apostrophe escapes the next character. */
function afterBracket(formula: string, at: number): number {
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    const sign = formula.charAt(end);
    if (sign === "'") end += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return formula.length;
}
