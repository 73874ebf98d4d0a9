import { type Token, tokensOf } from './formula-tokens.ts';

/** Kinds of which one may follow another with nothing but a blank between: their cells in common are meant. */
const CROSSES = new Set(['reference', 'name', 'structured', 'close']);
const PREFIXES = new Set(['+', '-', '@']);

/**
 * Whether a formula (without its "=") can be read at all: signs known, brackets closed,
 * a value on both sides of each operator. Whether functions and names exist is another
 * matter: Excel takes those and shows #NAME?.
 */
export function isWellFormed(formula: string): boolean {
  // Which digits a formula has makes no difference: a long column of formulas is checked once.
  const shape = formula.replace(/\d/g, '0');
  const known = CHECKED.get(shape);
  if (known !== undefined) return known;
  const tokens = tokensOf(shape);
  const passes = tokens !== null && new Check(tokens).passes();
  if (CHECKED.size >= MOST_CHECKED) CHECKED.clear();
  CHECKED.set(shape, passes);
  return passes;
}

const CHECKED = new Map<string, boolean>();
const MOST_CHECKED = 4_096;

class Check {
  /** For each open bracket whether a function's arguments stand in it. */
  private readonly open: boolean[] = [];
  /** A value must come next. */
  private isWanting = true;
  private before: Token | null = null;

  constructor(private readonly tokens: readonly Token[]) {}

  passes(): boolean {
    for (const token of this.tokens) {
      if (!this.takes(token)) return false;
      this.before = token;
    }
    return this.open.length === 0 && !this.isWanting;
  }

  private takes(token: Token): boolean {
    switch (token.kind) {
      case 'blank':
        return true;
      case 'open':
        return this.opens();
      case 'close':
        return this.closes();
      case 'separator':
        return this.separates();
      case 'percent':
        return !this.isWanting;
      case 'operator':
        return this.operates(token.text);
      case 'structured':
        return this.value(token, this.before?.kind === 'name');
      default:
        return this.value(token, false);
    }
  }

  private value(token: Token, isPart: boolean): boolean {
    if (!this.isWanting && !isPart && !this.crosses(token)) return false;
    // The bracket that follows a function's name holds its arguments.
    this.isWanting = token.kind === 'function';
    return true;
  }

  /** Two references with a blank between. */
  private crosses(token: Token): boolean {
    if (this.before?.kind !== 'blank' || !CROSSES.has(token.kind)) return false;
    const last = this.tokens[this.tokens.indexOf(token) - 2];
    return last !== undefined && CROSSES.has(last.kind);
  }

  private opens(): boolean {
    if (!this.isWanting) return false;
    this.open.push(this.before?.kind === 'function');
    return true;
  }

  private closes(): boolean {
    const isCall = this.open.pop();
    if (isCall === undefined) return false;
    // A function may have no arguments, or leave out its last ones.
    const isEmptyEnd = this.before?.kind === 'open' || this.before?.kind === 'separator';
    if (this.isWanting && !(isCall && isEmptyEnd)) return false;
    this.isWanting = false;
    return true;
  }

  private separates(): boolean {
    const isCall = this.open.at(-1);
    const isLeftOut = this.before?.kind === 'open' || this.before?.kind === 'separator';
    if (isCall === undefined || (this.isWanting && !(isCall && isLeftOut))) return false;
    this.isWanting = true;
    return true;
  }

  private operates(sign: string): boolean {
    if (this.isWanting) return PREFIXES.has(sign);
    this.isWanting = true;
    return sign !== '@';
  }
}
