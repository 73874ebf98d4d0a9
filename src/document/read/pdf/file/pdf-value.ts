/** The values of pdf files, as far as their limits are checked: a small reader of the syntax of objects. */

/** A value of a pdf file. Strings are null: what they say is not needed. */
export type PdfValue = number | null | PdfName | PdfReference | readonly PdfValue[] | PdfDictionary;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfName {
  readonly name: string;
}

export interface PdfReference {
  readonly object: number;
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;

export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

export const nameOf = (value: PdfValue | undefined): string | null =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : null;

/** Values deeper than this are not read; pdf.js reads them as long as its stack lasts. */
const MAX_DEPTH = 60;

const [TAB, LINE_FEED, FORM_FEED, RETURN, SPACE, NUL] = [9, 10, 12, 13, 32, 0];
const code = (character: string): number => character.charCodeAt(0);
const [LESS, MORE, SLASH, OPEN, CLOSE, LIST, LIST_END] = ['<', '>', '/', '(', ')', '[', ']'].map(code);
const [PERCENT, BACKSLASH, HASH] = ['%', '\\', '#'].map(code);
const DELIMITERS = new Set([LESS, MORE, SLASH, OPEN, CLOSE, LIST, LIST_END, PERCENT, code('{'), code('}')]);

export const isSpace = (byte: number | undefined): boolean =>
  byte === SPACE ||
  byte === LINE_FEED ||
  byte === RETURN ||
  byte === TAB ||
  byte === FORM_FEED ||
  byte === NUL;

/** Reads values from bytes, from a place on; `at` is the place behind what was read. */
export class PdfValueReader {
  /** How many values were read. */
  count = 0;

  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** The next value; undefined at a delimiter that ends one, a keyword or the end. */
  read(depth = 0): PdfValue | undefined {
    this.skipSpace();
    this.count += 1;
    const byte = this.bytes[this.at];
    if (byte === undefined || depth > MAX_DEPTH) return undefined;
    if (byte === SLASH) return { name: this.#name() };
    if (byte === OPEN) return this.#string();
    if (byte === LIST) return this.#list(depth);
    if (byte === LESS) return this.bytes[this.at + 1] === LESS ? this.#dictionary(depth) : this.#hexString();
    if (DELIMITERS.has(byte)) return undefined;
    return this.#word();
  }

  skipSpace(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.at += 1;
      if (this.bytes[this.at] !== PERCENT) return;
      while (this.at < this.bytes.length && ![LINE_FEED, RETURN].includes(this.bytes[this.at] ?? 0))
        this.at += 1;
    }
  }

  /** The characters up to the next space or delimiter. */
  token(): string {
    const start = this.at;
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (isSpace(byte) || DELIMITERS.has(byte) || this.at - start > 200) break;
      this.at += 1;
    }
    return String.fromCharCode(...this.bytes.subarray(start, this.at));
  }

  #name(): string {
    this.at += 1;
    const token = this.token();
    return token.includes(String.fromCharCode(HASH ?? 0))
      ? token.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      : token;
  }

  /** A number, a reference (12 0 R), or null for true, false and null; undefined for another word. */
  #word(): PdfValue | undefined {
    const start = this.at;
    const token = this.token();
    if (/^[+-]?[\d.]+$/.test(token)) {
      const number = Number(token);
      if (!/^\d{1,10}$/.test(token)) return Number.isNaN(number) ? 0 : number;
      const after = this.at;
      this.skipSpace();
      if (/^\d{1,5}$/.test(this.token())) {
        this.skipSpace();
        if (this.token() === 'R') return { object: number };
      }
      this.at = after;
      return number;
    }
    if (token === 'true' || token === 'false' || token === 'null') return null;
    this.at = start;
    return undefined;
  }

  #string(): null {
    let depth = 0;
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === BACKSLASH) this.at += 1;
      else if (byte === OPEN) depth += 1;
      else if (byte === CLOSE && --depth === 0) break;
    }
    this.at += 1;
    return null;
  }

  #hexString(): null {
    const end = this.bytes.indexOf(MORE ?? 0, this.at);
    this.at = end === -1 ? this.bytes.length : end + 1;
    return null;
  }

  #list(depth: number): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.read(depth + 1);
      if (value === undefined) break;
      values.push(value);
    }
    this.#skip(LIST_END);
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] !== SLASH) break;
      const key = this.#name();
      const value = this.read(depth + 1);
      if (value === undefined) break;
      entries.set(key, value);
    }
    this.#skip(MORE);
    this.#skip(MORE);
    return entries;
  }

  #skip(byte: number | undefined): void {
    this.skipSpace();
    if (this.bytes[this.at] === byte) this.at += 1;
  }
}
