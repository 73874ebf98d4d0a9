import { InputFailure } from '#core/failure/input-failure';
import { PDF_DRAWN_BYTES } from '../../limits.ts';
import type { ContentSummary } from './content-summary.ts';
import type { PdfObjects, PdfStream } from './pdf-objects.ts';
import { isDictionary, isList, nameOf } from './pdf-value.ts';
import type { PdfDictionary, PdfValue } from './pdf-value.ts';

/** Counts what drawing the pages of a pdf costs, with all that is drawn more than once. */

/** Bytes of strings in one stream of content; a page of text has some thousand. */
const MAX_TEXT = 1_000_000;

/** Saved graphics states in one stream: pdf.js takes longer for each than for the one before. */
const MAX_SAVED = 5_000;

/** A byte of a string costs as much as so many other bytes: it becomes a glyph. */
const TEXT_COST = 8;

/** Annotations of all pages. */
const MAX_ANNOTATIONS = 10_000;

/** Parts that draw each other are not nested deeper. */
const MAX_DEPTH = 60;

/**
 * Checks that following all drawing operators of a document ends soon: forms may draw forms ten times each, ten
 * deep, and pdf.js follows them all.
 * @throws {InputFailure} `pdf.too-complex`
 */
export function checkDrawingCost(
  objects: PdfObjects,
  summaryOf: (stream: PdfStream) => ContentSummary | null,
): void {
  const counter = new CostCounter(objects, summaryOf);
  let [cost, annotations] = [0, 0];
  for (const { value } of objects.all()) {
    if (!isDictionary(value)) continue;
    annotations += objects.list(value.get('Annots')).length;
    if (annotations > MAX_ANNOTATIONS) throw new InputFailure('pdf.too-complex');
    cost += counter.costOfObject(value);
    if (cost > PDF_DRAWN_BYTES) throw new InputFailure('pdf.too-complex');
  }
}

class CostCounter {
  /** By stream and by the resources it was given. */
  readonly #costs = new Map<PdfStream, Map<PdfDictionary | null, number>>();
  readonly #open = new Set<PdfStream>();

  constructor(
    private readonly objects: PdfObjects,
    private readonly summaryOf: (stream: PdfStream) => ContentSummary | null,
  ) {}

  /** The cost of a page, of the drawing of an annotation, or of the glyphs of a font; 0 for other objects. */
  costOfObject(value: PdfDictionary): number {
    const { objects } = this;
    let cost = 0;
    if (nameOf(value.get('Type')) === 'Page' || value.has('Contents')) {
      const resources = this.#inherited(value, 'Resources');
      for (const stream of this.#streamsOf(value.get('Contents'))) cost += this.#costOf(stream, resources, 0);
    }
    const appearance = objects.dictionary(value.get('AP'));
    for (const drawn of appearance?.values() ?? [])
      for (const stream of this.#streamsOf(drawn)) cost += this.#costOf(stream, null, 0);
    const glyphs = objects.dictionary(value.get('CharProcs'));
    for (const glyph of glyphs?.values() ?? [])
      for (const stream of this.#streamsOf(glyph))
        cost += this.#costOf(stream, objects.dictionary(value.get('Resources')), 0);
    return cost;
  }

  /** The streams of a value: itself, those of a list, or those of a dictionary of states. */
  #streamsOf(value: PdfValue | undefined, depth = 0): readonly PdfStream[] {
    const object = this.objects.object(value);
    if (object?.stream) return [object.stream];
    const resolved = object === null ? value : object.value;
    if (depth > 2) return [];
    if (isList(resolved)) return resolved.flatMap((item) => this.#streamsOf(item, depth + 1));
    if (isDictionary(resolved))
      return [...resolved.values()].flatMap((item) => this.#streamsOf(item, depth + 1));
    return [];
  }

  #inherited(page: PdfDictionary, key: string): PdfDictionary | null {
    let at: PdfDictionary | null = page;
    for (let steps = 0; at !== null && steps < 50; steps += 1) {
      const own = this.objects.dictionary(at.get(key));
      if (own !== null) return own;
      at = this.objects.dictionary(at.get('Parent'));
    }
    return null;
  }

  #costOf(stream: PdfStream, given: PdfDictionary | null, depth: number): number {
    const known = this.#costs.get(stream)?.get(given);
    if (known !== undefined) return known;
    if (this.#open.has(stream) || depth > MAX_DEPTH) throw new InputFailure('pdf.too-complex');
    this.#open.add(stream);
    const cost = this.#countStream(stream, given, depth);
    this.#open.delete(stream);
    const costs = this.#costs.get(stream) ?? new Map<PdfDictionary | null, number>();
    this.#costs.set(stream, costs.set(given, cost));
    return cost;
  }

  #countStream(stream: PdfStream, given: PdfDictionary | null, depth: number): number {
    const summary = this.summaryOf(stream);
    if (summary === null) return stream.bytes.length;
    const resources = this.objects.dictionary(stream.dictionary.get('Resources')) ?? given;
    const named = (kind: string, name: string): PdfValue | undefined =>
      this.objects.dictionary(resources?.get(kind))?.get(name);
    if (summary.textSize > MAX_TEXT || summary.depth > MAX_SAVED) throw new InputFailure('pdf.too-complex');
    let cost = summary.size + TEXT_COST * summary.textSize + 1;
    const add = (value: PdfValue | undefined, times: number): void => {
      const target = this.objects.object(value)?.stream;
      if (!target || nameOf(target.dictionary.get('Subtype')) === 'Image') return;
      cost += times * this.#costOf(target, resources, depth + 1);
    };
    for (const [name, times] of summary.draws) add(named('XObject', name), times);
    for (const [name, times] of summary.patterns) add(named('Pattern', name), times);
    for (const [name, times] of summary.states) {
      const state = this.objects.dictionary(named('ExtGState', name));
      add(this.objects.dictionary(state?.get('SMask'))?.get('G'), times);
    }
    return cost;
  }
}
