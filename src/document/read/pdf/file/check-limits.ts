import { InputFailure } from '#core/failure/input-failure';
import { MEGABYTE, PDF_CODES, PDF_CONTENT_BYTES, UNPACKED_BYTES } from '../../limits.ts';
import { summarizeContent } from './content-summary.ts';
import type { ContentSummary } from './content-summary.ts';
import { checkDrawingCost } from './drawing-cost.ts';
import { PdfObjects } from './pdf-objects.ts';
import type { PdfStream } from './pdf-objects.ts';
import { isDictionary, isList, nameOf } from './pdf-value.ts';
import type { PdfDictionary, PdfValue } from './pdf-value.ts';
import { isPictureFilter, unpackStream } from './stream-filters.ts';
import { byteString } from '../../byte-string.ts';

/** Refuses pdf files that pdf.js, which has no limits, could not read in bounded time and memory. */

/** Keys of streams that are not page content: fonts, colour profiles, object tables. */
const AUXILIARY_KEYS = ['Length1', 'Alternate', 'N'];
const AUXILIARY_TYPES = new Set(['Type1C', 'CIDFontType0C', 'OpenType', 'XRef', 'ObjStm', 'XML', 'Metadata']);

/** A row of a predictor, and a table of a function, have at most so many values. */
const MAX_ROW = 1_000_000;

/**
 * Unpacks every stream that pdf.js may unpack and counts its bytes after each filter; counts the codes of fonts
 * and what drawing the pages costs. Pictures are left out where they are pictures: those are never decoded.
 * @throws {InputFailure} `input.expands-too-much`, `pdf.too-complex`
 */
export function checkLimits(bytes: Uint8Array): void {
  const objects = new PdfObjects(bytes);
  const checker = new StreamChecker(objects);
  for (const stream of [...objects.streams])
    if (nameOf(stream.dictionary.get('Type')) === 'ObjStm') objects.addPacked(stream, checker.unpack(stream));
  for (const { value } of objects.all()) checkValues(objects, value);
  for (const stream of objects.streams) checker.check(stream);
  checkDrawingCost(objects, (stream) => checker.summaryOf(stream));
}

class StreamChecker {
  readonly #summaries = new Map<PdfStream, ContentSummary | null>();
  #total = 0;
  #content = 0;
  #codes = 0;

  constructor(private readonly objects: PdfObjects) {}

  check(stream: PdfStream): void {
    const { dictionary } = stream;
    const type = nameOf(dictionary.get('Type')) ?? nameOf(dictionary.get('Subtype')) ?? '';
    if (nameOf(dictionary.get('Subtype')) === 'Image' || type === 'ObjStm') return;
    const isAuxiliary =
      AUXILIARY_KEYS.some((key) => dictionary.has(key)) ||
      AUXILIARY_TYPES.has(nameOf(dictionary.get('Subtype')) ?? '') ||
      AUXILIARY_TYPES.has(type);
    if (!isAuxiliary) this.summaryOf(stream);
    else this.#unpack(stream, (): void => undefined);
  }

  /** What a stream draws, as page content; null if it is packed as a picture. */
  summaryOf(stream: PdfStream): ContentSummary | null {
    const known = this.#summaries.get(stream);
    if (known !== undefined) return known;
    const summary = this.#filtersOf(stream).some(isPictureFilter) ? null : this.#summarize(stream);
    this.#summaries.set(stream, summary);
    return summary;
  }

  unpack(stream: PdfStream): Uint8Array {
    const pieces: Uint8Array[] = [];
    this.#unpack(stream, (piece) => pieces.push(piece.slice()));
    return joined(pieces);
  }

  #summarize(stream: PdfStream): ContentSummary {
    const pieces: Uint8Array[] = [];
    this.#unpack(stream, (piece) => {
      this.#content += piece.length;
      if (this.#content > PDF_CONTENT_BYTES) throw expandsTooMuch(PDF_CONTENT_BYTES);
      pieces.push(piece.slice());
    });
    const summary = summarizeContent(byteString(joined(pieces)));
    this.#codes += summary.mappedCodes;
    if (this.#codes > PDF_CODES) throw new InputFailure('pdf.too-complex');
    return summary;
  }

  #unpack(stream: PdfStream, sink: (piece: Uint8Array) => void): void {
    const count = (bytes: number): void => {
      this.#total += bytes;
      if (this.#total > UNPACKED_BYTES) throw expandsTooMuch(UNPACKED_BYTES);
    };
    unpackStream(stream.bytes, this.#filtersOf(stream), count, sink);
  }

  #filtersOf({ dictionary }: PdfStream): readonly string[] {
    const filter = this.objects.resolve(dictionary.get('Filter') ?? dictionary.get('F'));
    const filters = isList(filter) ? filter.map((item) => this.objects.resolve(item)) : [filter];
    return filters.flatMap((item) => nameOf(item) ?? []);
  }
}

const expandsTooMuch = (limit: number): InputFailure =>
  new InputFailure('input.expands-too-much', { limit: limit / MEGABYTE });

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Checks the numbers by which pdf.js makes lists, in a value and all that it holds. */
function checkValues(objects: PdfObjects, value: PdfValue): void {
  const open: PdfValue[] = [value];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (isDictionary(at)) {
      checkDictionary(objects, at);
      for (const inner of at.values()) open.push(inner);
    } else if (isList(at)) for (const inner of at) open.push(inner);
  }
}

function checkDictionary(objects: PdfObjects, dictionary: PdfDictionary): void {
  const number = (from: PdfDictionary, key: string, usual: number): number => {
    const found = objects.resolve(from.get(key));
    return typeof found === 'number' ? found : usual;
  };
  const isImage = nameOf(dictionary.get('Subtype')) === 'Image';
  if (dictionary.has('Columns') && !isImage) {
    const row = number(dictionary, 'Columns', 1) * number(dictionary, 'Colors', 1);
    if (row * number(dictionary, 'BitsPerComponent', 8) > 8 * MAX_ROW)
      throw new InputFailure('pdf.too-complex');
  }
  if (dictionary.has('FunctionType') && dictionary.has('Size')) {
    const sizes = objects.list(dictionary.get('Size')).map((size) => (typeof size === 'number' ? size : 1));
    if (sizes.reduce((product, size) => product * size, 1) > MAX_ROW)
      throw new InputFailure('pdf.too-complex');
  }
  for (const key of ['W', 'W2'])
    if (widthCodes(objects.list(dictionary.get(key)).map((item) => objects.resolve(item))) > PDF_CODES)
      throw new InputFailure('pdf.too-complex');
}

/** The codes for which a list of widths gives a width by ranges: first, last, width. */
function widthCodes(widths: readonly (PdfValue | undefined)[]): number {
  let codes = 0;
  for (let i = 0; i < widths.length; i += 1) {
    const [first, last] = [widths[i], widths[i + 1]];
    if (typeof first !== 'number' || typeof last !== 'number') continue;
    if (last > first) codes += last - first;
    i += 2;
  }
  return codes;
}
