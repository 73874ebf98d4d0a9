import { InputFailure } from '#core/failure/input-failure';
import { MEGABYTE, PDF_CONTENT_BYTES, UNPACKED_BYTES } from '../../limits.ts';

/** Bytes before the word `stream` in which the properties of a stream stand. */
const PROPERTIES_BYTES = 400;

const SLICE = 16 * 1024;

/** Streams that hold no drawing instructions: fonts, colour profiles, tables of objects. */
const AUXILIARY = /\/(?:Length1|Type1C|CIDFontType0C|OpenType|Alternate|XRef|ObjStm|XML)\b/;

/**
 * Unpacks every compressed stream of a pdf once, only to count: pdf.js has no
 * limit of its own. Pictures are left out, they are never decoded.
 * Throws `input.expands-too-much`.
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
      // A stream that does not unpack is for pdf.js to judge: it repairs many.
      if (error instanceof InputFailure) throw error;
    }
  }
}

const expandsTooMuch = (limit: number): InputFailure =>
  new InputFailure('input.expands-too-much', { limit: limit / MEGABYTE });

interface PdfStream {
  readonly start: number;
  readonly end: number;
  /** What the file says about the stream, as far as it stands right before it. */
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
