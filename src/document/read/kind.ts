import { InputFailure } from '#core/failure/input-failure';

/** What a file is by its first bytes; `zip` still has to say which Office format. */
export type Kind = 'zip' | 'pdf' | 'html' | 'text';

/** First bytes of formats that are recognised; the name of the file decides nothing. */
const SIGNATURES: readonly { readonly bytes: string; readonly means: Kind | (() => InputFailure) }[] = [
  { bytes: '%PDF-', means: 'pdf' },
  { bytes: 'PK\x03\x04', means: 'zip' },
  { bytes: 'PK\x05\x06', means: 'zip' },
  { bytes: '{\\rtf', means: unsupported('RTF') },
  { bytes: 'Rar!', means: unsupported('RAR') },
  { bytes: '7z\xBC\xAF', means: unsupported('7z') },
  { bytes: '\x1F\x8B', means: unsupported('gzip') },
  { bytes: '\x89PNG', means: () => new InputFailure('input.image') },
  { bytes: '\xFF\xD8\xFF', means: () => new InputFailure('input.image') },
  { bytes: 'GIF8', means: () => new InputFailure('input.image') },
  { bytes: 'II*\0', means: () => new InputFailure('input.image') },
  { bytes: 'MM\0*', means: () => new InputFailure('input.image') },
  { bytes: '\x7FELF', means: () => new InputFailure('input.binary') },
];

/** Compound files: Word and Excel before 2007, WPS, and everything Office encrypts. */
const COMPOUND = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

/** Name of the stream in which Office keeps an encrypted package, as stored (UTF-16LE). */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].join('\0');

const SNIFFED_BYTES = 4096;

/**
 * Tells the kind of a file from its content.
 * Throws `input.empty`, `input.image`, `input.unsupported`, `input.encrypted`,
 * `input.old-office` or `input.binary` for what can never be read.
 */
export function kindOf(bytes: Uint8Array, fileName: string): Kind {
  if (bytes.length === 0) throw new InputFailure('input.empty');
  const head = latin(bytes, SNIFFED_BYTES);
  if (head.startsWith(COMPOUND)) throw compoundFailure(bytes);
  const known = SIGNATURES.find((signature) => head.startsWith(signature.bytes));
  if (typeof known?.means === 'function') throw known.means();
  if (known) return known.means;
  // Acrobat accepts rubbish before the header, and some mail programs put it there.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  return looksLikeHtml(head, fileName) ? 'html' : 'text';
}

function unsupported(format: string): () => InputFailure {
  return () => new InputFailure('input.unsupported', { format });
}

function compoundFailure(bytes: Uint8Array): InputFailure {
  const encrypted = latin(bytes, bytes.length).includes(ENCRYPTED_STREAM);
  return new InputFailure(encrypted ? 'input.encrypted' : 'input.old-office');
}

const HTML_START =
  /^(?:<!doctype html|<(?:html|head|body|meta|title|table|div|section|article|p|ol|ul|h[1-6])[\s>])/i;
const HTML_NAME = /\.(?:html?|xhtml)$/i;
const ANY_TAG = /<[a-z!][^<>]{0,300}>/i;

/** UTF-16 text has a zero at every second byte; without them its tags can be seen. */
function looksLikeHtml(head: string, fileName: string): boolean {
  const visible = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replace(/\0/g, '');
  const start = visible.replace(/^(?:\s+|<\?xml[^>]{0,200}>|<!--[^>]{0,1000}-->)/, '').trimStart();
  return HTML_START.test(start) || (HTML_NAME.test(fileName) && ANY_TAG.test(visible));
}

/** One character a byte. */
function latin(bytes: Uint8Array, length: number): string {
  const pieces: string[] = [];
  const end = Math.min(length, bytes.length);
  for (let i = 0; i < end; i += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(i, Math.min(i + 8192, end))));
  return pieces.join('');
}
