import { InputFailure } from '#core/failure/input-failure';
import { elementAt } from '../element-at.ts';

/** Decodes text files, html pages and registry JSON: finds the encoding and counts what is broken. */

export interface DecodedText {
  readonly text: string;
  /** Label as `TextDecoder` accepts it. */
  readonly encoding: string;
  /** Number of places that could not be decoded; each is U+FFFD in the text. */
  readonly brokenCount: number;
  /** Offset of the first of them in the text; -1 if there is none. */
  readonly firstBroken: number;
}

const REPLACEMENT_CHARACTER = '\uFFFD';

/** One broken place per this many characters is accepted, with a warning. */
const CHARACTERS_PER_BROKEN = 1000;

/** This many broken places are accepted in any text, however short. */
const ALWAYS_ALLOWED_BROKEN = 3;

/** Largest share of broken characters among the non-ASCII ones for a text to count as UTF-8. */
const MAX_BROKEN_SHARE = 0.05;

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, and GB18030 (which includes GBK and GB2312).
 * The encoding is chosen by which one the bytes are valid in; `declared` is the encoding the
 * file itself declares and is only tried first. The byte order mark is not part of the text.
 * @throws {InputFailure} `input.binary` for data that is not text, `text.encoding-unknown` for
 * text in another encoding, `text.broken` for too many broken places.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const decoded = decodeAny(bytes, declared);
  if (decoded === null || hasControls(decoded.text)) {
    throw new InputFailure(bytes.includes(0) || decoded !== null ? 'input.binary' : 'text.encoding-unknown');
  }
  const allowed = Math.max(ALWAYS_ALLOWED_BROKEN, decoded.text.length / CHARACTERS_PER_BROKEN);
  if (decoded.brokenCount > allowed) {
    const line = decoded.text.slice(0, decoded.firstBroken).split('\n').length;
    throw new InputFailure('text.broken', { count: decoded.brokenCount, line });
  }
  return decoded;
}

function decodeAny(bytes: Uint8Array, declared: string | null): DecodedText | null {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeWithReplacements(bytes, marked.encoding);
  for (const encoding of [declared, 'utf-8']) {
    const text = encoding === null ? null : decodeStrictly(bytes, encoding);
    if (encoding !== null && text !== null) return { text, encoding, brokenCount: 0, firstBroken: -1 };
  }
  const utf8 = decodeWithReplacements(bytes, 'utf-8');
  if (isPlausible(utf8) || isTruncatedUtf8(bytes)) return utf8;
  return isLikelyGb18030(bytes) ? decodeWithReplacements(bytes, 'gb18030') : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Either the bytes are not valid in this encoding or the label is unknown.
    return null;
  }
}

function decodeWithReplacements(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const firstBroken = text.indexOf(REPLACEMENT_CHARACTER);
  let broken = 0;
  for (let at = firstBroken; at !== -1; at = text.indexOf(REPLACEMENT_CHARACTER, at + 1)) broken += 1;
  return { text, encoding, brokenCount: broken, firstBroken };
}

function isPlausible({ text, brokenCount: broken }: DecodedText): boolean {
  let foreign = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) foreign += 1;
  return broken <= foreign * MAX_BROKEN_SHARE;
}

/** Whether the bytes are UTF-8 except for an incomplete last character. */
function isTruncatedUtf8(bytes: Uint8Array): boolean {
  for (let lost = 1; lost <= 3 && lost < bytes.length; lost += 1) {
    const lead = elementAt(bytes, bytes.length - lost);
    if (lead >= 0xc2) return decodeStrictly(bytes.subarray(0, bytes.length - lost), 'utf-8') !== null;
    if (lead < 0x80) return false;
  }
  return false;
}

/**
 * GB18030 accepts most byte pairs, so validity proves little. In Chinese text, at least 90 per
 * cent of the pairs are in the rows of GB/T 2312 for punctuation (A1–A3) and hanzi (B0–F7);
 * pairs from other encodings are spread over the whole table.
 */
function isLikelyGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i + 1 < bytes.length; i += 1) {
    const lead = elementAt(bytes, i);
    if (lead < 0x80) continue;
    const trail = elementAt(bytes, i + 1);
    pairs += 1;
    i += 1;
    const isCommonRow = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7);
    if (isCommonRow && trail >= 0xa1 && trail <= 0xfe) common += 1;
  }
  return pairs > 0 && common >= pairs * 0.9;
}

/** Whether there are too many control characters for a text: more than 2 plus 1 per 1000 characters. */
function hasControls(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x0b)
      controls += 1;
  }
  return controls > 2 + text.length / 1000;
}
