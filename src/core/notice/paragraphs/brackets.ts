/** Brackets of official texts; width is ignored because notices mix （ with ). */
const OPEN = '（(〔［[【﹝';
const CLOSE = '）)〕］]】﹞';
/** Brackets are rare; a search by expression is faster than a loop over all characters. */
const BRACKET = /[（(〔［[【﹝）)〕］\]】﹞]/g;

/** A bracket open for more characters than this counts as never closed. */
const LONGEST_BRACKET = 400;

export const isOpenBracket = (char: string): boolean => OPEN.includes(char);
export const isCloseBracket = (char: string): boolean => CLOSE.includes(char);

/** Indexes of an opening bracket and of its closing bracket. */
interface BracketPair {
  readonly open: number;
  readonly close: number;
}

/** The outermost bracket pairs, left to right; brackets that are never closed are ignored. */
export function findOuterBrackets(text: string): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const stack: number[] = [];
  // Brackets in the stack below index `oldest` count as never closed.
  let oldest = 0;
  for (const { 0: char, index: i } of text.matchAll(BRACKET)) {
    const opens = isOpenBracket(char);
    const open = opens || stack.length <= oldest ? undefined : stack.pop();
    while (i - (stack[oldest] ?? i) > LONGEST_BRACKET) oldest += 1;
    if (opens) stack.push(i);
    else if (open !== undefined && stack.length <= oldest) pairs.push({ open, close: i });
  }
  return pairs;
}

/** Number of brackets that are still open at the end of `text`. */
export function countOpenBrackets(text: string): number {
  let depth = 0;
  for (const [char] of text.matchAll(BRACKET)) {
    if (isOpenBracket(char)) depth += 1;
    else if (depth > 0) depth -= 1;
  }
  return depth;
}

/** Whether a quotation (《“「) is still open at the end of `text`. */
export function hasOpenQuote(text: string): boolean {
  const last = (chars: string): number => Math.max(...[...chars].map((char) => text.lastIndexOf(char)));
  return last('《') > last('》') || last('“') > last('”') || last('「') > last('」');
}

/** Splits at the given separators, not inside brackets; returns ranges of `text`. */
export function splitOutsideBrackets(
  text: string,
  separators: string,
): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
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
