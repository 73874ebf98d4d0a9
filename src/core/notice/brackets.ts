/** Bracket pairs of official texts; width is ignored since notices mix （ with ). */
const OPEN = '（(〔［[【﹝';
const CLOSE = '）)〕］]】﹞';
/** Brackets are rare, so they are looked for by the engine and not character by character. */
const BRACKET = /[（(〔［[【﹝）)〕］\]】﹞]/g;

/** A bracket still open after so many characters was never closed by the typist. */
const LONGEST_BRACKET = 400;

export const isOpenBracket = (char: string): boolean => OPEN.includes(char);
export const isCloseBracket = (char: string): boolean => CLOSE.includes(char);

export interface BracketPair {
  /** Index of the opening and of the closing bracket. */
  readonly open: number;
  readonly close: number;
}

/** Outermost bracket pairs, left to right; a bracket that is never closed yields none. */
export function outerBrackets(text: string): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const stack: number[] = [];
  // Brackets before `oldest` are given up.
  let oldest = 0;
  for (const { 0: char, index: i } of text.matchAll(BRACKET)) {
    const opens = isOpenBracket(char);
    const open = opens || stack.length <= oldest ? undefined : stack.pop();
    while (oldest < stack.length && i - (stack[oldest] as number) > LONGEST_BRACKET) oldest += 1;
    if (opens) stack.push(i);
    else if (open !== undefined && stack.length <= oldest) pairs.push({ open, close: i });
  }
  return pairs;
}

/** How many brackets of `text` are still open at its end. */
export function openDepth(text: string): number {
  let depth = 0;
  for (const [char] of text.matchAll(BRACKET)) {
    if (isOpenBracket(char)) depth += 1;
    else if (depth > 0) depth -= 1;
  }
  return depth;
}

/** Whether a quotation 《“「 is still open at the end of `text`. */
export function quoteIsOpen(text: string): boolean {
  const last = (chars: string): number => Math.max(...[...chars].map((char) => text.lastIndexOf(char)));
  return last('《') > last('》') || last('“') > last('”') || last('「') > last('」');
}

/** Splits at the given separators, but not inside brackets. Offsets are into `text`. */
export function splitOutside(
  text: string,
  separators: string,
): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] as string;
    if (isOpenBracket(char)) depth += 1;
    else if (isCloseBracket(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(char)) {
      parts.push({ start, end: i });
      start = i + 1;
    }
  }
  parts.push({ start, end: text.length });
  return parts;
}
