import { type Token, tokensOf } from '#xlsx/formula/tokens';

/** Kinds of tokens that form an intersection of ranges when only a blank separates them. */
const INTERSECTABLE = new Set(['reference', 'name', 'structured', 'close']);
const PREFIXES = new Set(['+', '-', '@']);

/**
 * Whether a formula (without its "=") is well-formed: known characters, matching brackets,
 * values on both sides of operators. Unknown functions and names are accepted: Excel shows
 * #NAME? for those.
 */
export function isWellFormed(formula: string): boolean {
  // Digits do not matter: a long column of formulas is checked once.
  const shape = formula.replace(/\d/g, '0');
  const known = RESULTS.get(shape);
  if (known !== undefined) return known;
  const tokens = tokensOf(shape);
  const passes = tokens !== null && new Check(tokens).isPassed();
  if (RESULTS.size >= MAX_RESULTS) RESULTS.clear();
  RESULTS.set(shape, passes);
  return passes;
}

const RESULTS = new Map<string, boolean>();
const MAX_RESULTS = 4_096;

class Check {
  /** Stack of open brackets: whether each contains the arguments of a function. */
  private readonly open: boolean[] = [];
  /** Whether a value has to follow. */
  private expectsValue = true;
  private previous: Token | null = null;

  constructor(private readonly tokens: readonly Token[]) {}

  isPassed(): boolean {
    for (const token of this.tokens) {
      if (!this.accept(token)) return false;
      this.previous = token;
    }
    return this.open.length === 0 && !this.expectsValue;
  }

  private accept(token: Token): boolean {
    switch (token.kind) {
      case 'blank':
        return true;
      case 'open':
        return this.acceptOpen();
      case 'close':
        return this.acceptClose();
      case 'separator':
        return this.acceptSeparator();
      case 'percent':
        return !this.expectsValue;
      case 'operator':
        return this.acceptOperator(token.text);
      case 'structured':
        return this.acceptValue(token, this.previous?.kind === 'name');
      default:
        return this.acceptValue(token, false);
    }
  }

  private acceptValue(token: Token, isPart: boolean): boolean {
    if (!this.expectsValue && !isPart && !this.isIntersection(token)) return false;
    // A function name has to be followed by its arguments.
    this.expectsValue = token.kind === 'function';
    return true;
  }

  /** Whether the token is the second of two references with a blank between them. */
  private isIntersection(token: Token): boolean {
    if (this.previous?.kind !== 'blank' || !INTERSECTABLE.has(token.kind)) return false;
    const last = this.tokens[this.tokens.indexOf(token) - 2];
    return last !== undefined && INTERSECTABLE.has(last.kind);
  }

  private acceptOpen(): boolean {
    if (!this.expectsValue) return false;
    this.open.push(this.previous?.kind === 'function');
    return true;
  }

  private acceptClose(): boolean {
    const isCall = this.open.pop();
    if (isCall === undefined) return false;
    // A function may have no arguments, or omit the last ones.
    const isEmptyEnd = this.previous?.kind === 'open' || this.previous?.kind === 'separator';
    if (this.expectsValue && !(isCall && isEmptyEnd)) return false;
    this.expectsValue = false;
    return true;
  }

  private acceptSeparator(): boolean {
    const isCall = this.open.at(-1);
    const isLeftOut = this.previous?.kind === 'open' || this.previous?.kind === 'separator';
    if (isCall === undefined || (this.expectsValue && !(isCall && isLeftOut))) return false;
    this.expectsValue = true;
    return true;
  }

  private acceptOperator(sign: string): boolean {
    if (this.expectsValue) return PREFIXES.has(sign);
    this.expectsValue = true;
    return sign !== '@';
  }
}
