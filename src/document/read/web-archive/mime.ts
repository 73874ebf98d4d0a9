/** Parts of a MIME message (RFC 2045, 2046, 2557): how browsers, Word and Excel save a page in one file. */

/** A part that has no parts of its own. */
export interface MimePart {
  /** `text/html`; lower case. */
  readonly type: string;
  readonly charset: string | null;
  /** Content-Location or file name; "" if it has none. */
  readonly location: string;
  readonly id: string;
  readonly isAttachment: boolean;
  readonly content: () => Uint8Array;
}

export interface MimeMessage {
  readonly parts: readonly MimePart[];
  /** Content-ID of the part to begin with; null if the message names none. */
  readonly start: string | null;
}

/** Depth of messages inside messages. */
const MAX_DEPTH = 5;
const MAX_PARTS = 2_000;

/** Reads a message; `text` has one character for each byte. */
export function readMime(text: string): MimeMessage {
  const parts: MimePart[] = [];
  const { headers } = splitHeaders(text);
  addParts(text, parts, 0);
  return { parts, start: angled(parameterOf(headers.get('content-type') ?? '', 'start')) };
}

function addParts(text: string, parts: MimePart[], depth: number): void {
  const { headers, body } = splitHeaders(text);
  const declared = headers.get('content-type') ?? 'text/plain';
  const type = (declared.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = parameterOf(declared, 'boundary');
  if (type.startsWith('multipart/') && boundary !== null && depth < MAX_DEPTH) {
    for (const part of splitParts(body, boundary)) addParts(part, parts, depth + 1);
    return;
  }
  if (parts.length >= MAX_PARTS) return;
  const disposition = headers.get('content-disposition') ?? '';
  parts.push({
    type,
    charset: parameterOf(declared, 'charset'),
    location: headers.get('content-location') ?? parameterOf(declared, 'name') ?? '',
    id: angled(headers.get('content-id') ?? null) ?? '',
    isAttachment: /^\s*attachment/i.test(disposition),
    content: () => decoded(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()),
  });
}

/** Header fields by their lower-case name, and what follows the first blank line. */
function splitHeaders(text: string): {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
} {
  const headers = new Map<string, string>();
  let name = '';
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '');
    at = end === -1 ? text.length : end + 1;
    if (line.trim() === '') {
      if (headers.size > 0) break;
      continue;
    }
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      headers.set(name, line.slice(colon + 1).trim());
    }
  }
  return { headers, body: text.slice(at) };
}

/** The texts between the lines of a boundary. */
function splitParts(body: string, boundary: string): readonly string[] {
  const line = `--${boundary}`;
  const parts: string[] = [];
  let from = -1;
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from !== -1) parts.push(body.slice(from, at).replace(/\r?\n$/, ''));
    const isLast = body.startsWith('--', at + line.length);
    const next = body.indexOf('\n', at);
    from = isLast || next === -1 ? -1 : next + 1;
  }
  if (from !== -1) parts.push(body.slice(from));
  return parts;
}

/** `charset="utf-8"` of a header field. */
function parameterOf(field: string, name: string): string | null {
  for (const parameter of field.split(';').slice(1)) {
    const equals = parameter.indexOf('=');
    if (equals === -1 || parameter.slice(0, equals).trim().toLowerCase() !== name) continue;
    return parameter
      .slice(equals + 1)
      .trim()
      .replace(/^"|"$/g, '');
  }
  return null;
}

const angled = (id: string | null): string | null => id?.replace(/^<|>$/g, '') ?? null;

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body);
  return bytesOf(encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body);
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

const fromQuotedPrintable = (text: string): string =>
  text
    .replace(/=[ \t]{0,80}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map([...BASE64].map((char, value) => [char, value]));

/** Decodes base64; white space and what follows the padding is ignored. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const char of text) {
    if (char === '=') break;
    const value = VALUES.get(char);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}
