/** Kinds of tokens of a formula. */
type TokenKind =
  | 'blank'
  | 'text'
  | 'error'
  | 'number'
  | 'reference'
  | 'function'
  | 'name'
  | 'structured'
  | 'open'
  | 'close'
  | 'separator'
  | 'operator'
  | 'percent'
  | 'array';

/** A token of a formula; the texts of all tokens together are the formula without its "=". */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const LETTER = 'A-Za-z_\\\\\\u00aa-\\u2fff\\u3005-\\ufeff\\uff21-\\uff3a\\uff41-\\uff5a';
const WORD = `[${LETTER}][${LETTER}\\d.?]*`;
/** Sheet!, 'a sheet'!, Sheet1:Sheet3!, [Book.xlsx]Sheet! */
const SHEET = `(?:'(?:[^']|''){1,64}'|(?:\\[[^\\][]+\\])?[${LETTER}\\d][${LETTER}\\d.]*(?::[${LETTER}\\d][${LETTER}\\d.]*)?|#REF!)!`;
const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const CELLS = `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})`;
const ENDS = `(?![${LETTER}\\d.(!])`;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['blank', /[ \n\r\t]+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['reference', new RegExp(`(?:${SHEET})?${CELLS}${ENDS}`, 'y')],
  ['reference', new RegExp(`(?:${SHEET})#REF!`, 'y')],
  ['error', /#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/y],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['function', new RegExp(`${WORD}(?=\\()`, 'y')],
  ['name', new RegExp(`(?:${SHEET})?${WORD}`, 'y')],
  ['array', /\{[^{}]*\}/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['separator', /[,;]/y],
  ['percent', /%|#/y],
  ['operator', /<>|<=|>=|[-+*/^&=<>:@]/y],
];

const REFERENCES_OR_SKIPPED = new RegExp(
  `"(?:[^"]|"")*"|((?:${SHEET})?${CELLS}${ENDS})|(?:${SHEET})#REF!|(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|${WORD}`,
  'g',
);

/**
 * Replaces the references of a well-formed formula; texts, names and structured references
 * are skipped. Ten times as fast as a complete tokenization.
 */
export function replaceReferences(formula: string, change: (reference: string) => string): string {
  if (formula.includes('[')) {
    const tokens = knownTokens(formula);
    if (!tokens.some(({ kind }) => kind === 'reference')) return formula;
    return tokens
      .map(({ kind, text }) => (kind === 'reference' && !text.endsWith('#REF!') ? change(text) : text))
      .join('');
  }
  return formula.replace(REFERENCES_OR_SKIPPED, (text: string, reference: string | undefined) =>
    reference === undefined ? text : change(reference),
  );
}

/** Formulas with structured references are the same in many rows, and rewritten at every row that is inserted. */
const known = new Map<string, readonly Token[]>();
const MOST_KNOWN = 2000;

function knownTokens(formula: string): readonly Token[] {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const tokens = tokensOf(formula) ?? [{ kind: 'text', text: formula } as const];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(formula, tokens);
  return tokens;
}

/** The tokens of a formula without its "="; null for an unknown character. */
export function tokensOf(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = formula.charAt(at) === '[' ? bracketed(formula, at) : matched(formula, at);
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function matched(formula: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

/**
 * A structured reference after a table name: nested brackets, in which an apostrophe
 * escapes the next character.
 */
function bracketed(formula: string, from: number): Token | null {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return { kind: 'structured', text: formula.slice(from, at + 1) };
  }
  return null;
}
