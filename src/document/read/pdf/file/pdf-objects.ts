import { InputFailure } from '#core/failure/input-failure';
import { PDF_VALUES } from '../../limits.ts';
import { isDictionary, isList, nameOf, PdfValueReader } from './pdf-value.ts';
import type { PdfDictionary, PdfValue } from './pdf-value.ts';

/** Finds the objects of a pdf without its table of objects, which may be wrong. */

/** A stream: its dictionary and its bytes, still packed. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  readonly stream: PdfStream | null;
}

/** The objects of a file by their numbers; of those with the same number the last counts, as in an updated file. */
export class PdfObjects {
  readonly #byNumber = new Map<number, PdfObject>();
  readonly #streams: PdfStream[] = [];
  #values = 0;

  /** @throws {InputFailure} `pdf.too-complex` */
  constructor(bytes: Uint8Array) {
    for (const object of objectsIn(bytes, (count) => this.#count(count))) this.#add(object);
  }

  get streams(): readonly PdfStream[] {
    return this.#streams;
  }

  /** Objects that are not streams are kept only if something may be drawn with them. */
  *all(): Iterable<PdfObject> {
    yield* this.#byNumber.values();
  }

  /** Adds the objects that a stream of objects holds; `bytes` is its content, unpacked. */
  addPacked({ dictionary }: PdfStream, bytes: Uint8Array): void {
    const [count, first] = [this.resolve(dictionary.get('N')), this.resolve(dictionary.get('First'))];
    if (typeof count !== 'number' || typeof first !== 'number') return;
    const head = new PdfValueReader(bytes, 0);
    for (let i = 0; i < count; i += 1) {
      const [number, offset] = [head.read(), head.read()];
      if (typeof number !== 'number' || typeof offset !== 'number' || offset < 0) return;
      const reader = new PdfValueReader(bytes, first + offset);
      const value = reader.read();
      this.#count(reader.count);
      if (value !== undefined) this.#add({ number, value, stream: null });
    }
  }

  /** The object that a value refers to, or that it is. */
  object(value: PdfValue | undefined): PdfObject | null {
    for (let at = value, steps = 0; steps < 20; steps += 1) {
      if (typeof at !== 'object' || at === null || !('object' in at)) return null;
      const found = this.#byNumber.get(at.object);
      if (found === undefined) return null;
      if (found.stream !== null || typeof found.value !== 'object' || found.value === null) return found;
      if (!('object' in found.value)) return found;
      at = found.value;
    }
    return null;
  }

  resolve(value: PdfValue | undefined): PdfValue | undefined {
    if (typeof value !== 'object' || value === null || !('object' in value)) return value;
    return this.object(value)?.value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    const resolved = this.resolve(value);
    return isDictionary(resolved) ? resolved : null;
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const resolved = this.resolve(value);
    return isList(resolved) ? resolved : [];
  }

  #add(object: PdfObject): void {
    if (object.stream !== null) this.#streams.push(object.stream);
    // Elements of the structure of a document are many, and draw nothing.
    const { value } = object;
    if (isDictionary(value) && (nameOf(value.get('Type')) === 'StructElem' || value.has('Pg'))) return;
    this.#byNumber.set(object.number, object);
  }

  #count(values: number): void {
    this.#values += values;
    if (this.#values > PDF_VALUES) throw new InputFailure('pdf.too-complex');
  }
}

function* objectsIn(bytes: Uint8Array, count: (values: number) => void): Generator<PdfObject> {
  for (let at = indexOfWord(bytes, 'obj', 0); at !== -1;) {
    const number = numberBefore(bytes, at);
    const reader = new PdfValueReader(bytes, at + 3);
    if (number === null) {
      at = indexOfWord(bytes, 'obj', at + 3);
      continue;
    }
    const value = reader.read() ?? null;
    count(reader.count);
    reader.skipSpace();
    const end = Math.max(reader.at, at + 3);
    const stream = isDictionary(value) && isWord(bytes, 'stream', end) ? streamAt(bytes, end, value) : null;
    yield { number, value, stream: stream?.stream ?? null };
    at = indexOfWord(bytes, 'obj', stream?.end ?? end);
  }
}

function streamAt(
  bytes: Uint8Array,
  at: number,
  dictionary: PdfDictionary,
): { readonly stream: PdfStream; readonly end: number } {
  const lineEnd = bytes[at + 6] === 0x0d && bytes[at + 7] === 0x0a ? 2 : 1;
  const start = at + 6 + lineEnd;
  const length = dictionary.get('Length');
  // The word may be part of the data: the length is right if the word follows it.
  const byLength = typeof length === 'number' && length >= 0 ? start + length : -1;
  const isRight =
    byLength !== -1 && indexOfWord(bytes.subarray(byLength, byLength + 40), 'endstream', 0) !== -1;
  const found = indexOfWord(bytes, 'endstream', isRight ? byLength : start);
  const end = found === -1 ? bytes.length : found;
  return { stream: { dictionary, bytes: bytes.subarray(start, end) }, end };
}

/** The number of the object whose word `obj` is at a place: 12 0 obj. */
function numberBefore(bytes: Uint8Array, at: number): number | null {
  const text = String.fromCharCode(...bytes.subarray(Math.max(0, at - 24), at));
  const number = /(\d{1,10})\s{1,8}\d{1,5}\s{0,8}$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

function isWord(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

function indexOfWord(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (isWord(bytes, word, at)) return at;
  return -1;
}
