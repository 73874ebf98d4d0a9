import { InputFailure } from '#core/failure/input-failure';
import { MEGABYTE, PDF_CONTENT_BYTES, UNPACKED_BYTES } from '../../limits.ts';

/** Refuses pdf files whose compressed streams expand to too much data. */

/** The dictionary of a stream is searched in this many bytes before the word `stream`. */
const PROPERTIES_BYTES = 400;

/** Bytes passed to the inflater at a time. */
const SLICE = 16 * 1024;

/** Streams that are not page content: fonts, colour profiles, object tables, metadata. */
const AUXILIARY = /\/(?:Length1|Type1C|CIDFontType0C|OpenType|Alternate|XRef|ObjStm|XML)\b/;

/**
 * Inflates every compressed stream of a pdf to count its bytes, since pdf.js has no limit for
 * them. Images are left out: they are never decoded.
 * @throws {InputFailure} `input.expands-too-much`
 */
export async function checkStreamSizes(bytes: Uint8Array): Promise<void> {
  const { Unzlib } = await import('fflate');
  let total = 0;
  let content = 0;
  for (const { start, end, properties } of streamsOf(bytes)) {
    if (!/\/Fl(?:ateDecode)?\b/.test(properties) || /\/Image\b/.test(properties)) continue;
    const isContent = !AUXILIARY.test(properties);
    const counter = new Unzlib((chunk) => {
      total += chunk.length;
      if (isContent) content += chunk.length;
      if (total > UNPACKED_BYTES) throw expandsTooMuch(UNPACKED_BYTES);
      if (content > PDF_CONTENT_BYTES) throw expandsTooMuch(PDF_CONTENT_BYTES);
    });
    try {
      for (let at = start; at < end; at += SLICE)
        counter.push(bytes.subarray(at, Math.min(at + SLICE, end)), false);
    } catch (error) {
      // A damaged stream is left to pdf.js, which can repair many.
      if (error instanceof InputFailure) throw error;
    }
  }
}

const expandsTooMuch = (limit: number): InputFailure =>
  new InputFailure('input.expands-too-much', { limit: limit / MEGABYTE });

interface PdfStream {
  readonly start: number;
  readonly end: number;
  /** The dictionary of the stream, or the end of it. */
  readonly properties: string;
}

function* streamsOf(bytes: Uint8Array): Generator<PdfStream> {
  for (let at = indexOfWord(bytes, 'stream', 0); at !== -1;) {
    const lineEnd = bytes[at + 6] === 0x0d && bytes[at + 7] === 0x0a ? 2 : 1;
    const start = at + 6 + lineEnd;
    const found = indexOfWord(bytes, 'endstream', start);
    const end = found === -1 ? bytes.length : found;
    const before = bytes.subarray(Math.max(0, at - PROPERTIES_BYTES), at);
    const text = String.fromCharCode(...before);
    yield { start, end, properties: text.slice(text.lastIndexOf(' obj') + 1) };
    at = found === -1 ? -1 : indexOfWord(bytes, 'stream', found + 'endstream'.length);
  }
}

function indexOfWord(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i += 1;
    if (i === word.length) return at;
  }
  return -1;
}
