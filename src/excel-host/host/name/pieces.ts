/** What a formula is made of, as far as names in it are concerned. */
export type PieceKind = 'string' | 'quoted' | 'word' | 'bracket' | 'sign';

export interface Piece {
  readonly kind: PieceKind;
  /** As written: all pieces together are the formula again. */
  readonly text: string;
}

/**
 * Splits a formula: texts in double quotes, sheet names in single ones, words (names,
 * addresses, functions, numbers), brackets of structured references with all that is
 * in them, and single signs.
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

export const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

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

/** Letters of every script, digits, and what names and addresses may hold beside them. */
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

/** In brackets an apostrophe makes the next sign an ordinary one. */
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
