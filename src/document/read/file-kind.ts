import { byteString } from './byte-string.ts';
import { InputFailure } from '#core/failure/input-failure';

/**
 * The kind of a file by its content; for `zip`, `office/package.ts` finds out which Office
 * format it is.
 */
export type FileKind = 'zip' | 'pdf' | 'html' | 'web-archive' | 'flat-package' | 'text';

/** First bytes of known formats (one character per byte). */
const SIGNATURES: readonly {
  readonly bytes: string;
  readonly kindOrFailure: FileKind | (() => InputFailure);
}[] = [
  { bytes: '%PDF-', kindOrFailure: 'pdf' },
  { bytes: 'PK\x03\x04', kindOrFailure: 'zip' },
  { bytes: 'PK\x05\x06', kindOrFailure: 'zip' },
  { bytes: '{\\rtf', kindOrFailure: unsupported('RTF') },
  { bytes: 'Rar!', kindOrFailure: unsupported('RAR') },
  { bytes: '7z\xBC\xAF', kindOrFailure: unsupported('7z') },
  { bytes: '\x1F\x8B', kindOrFailure: unsupported('gzip') },
  { bytes: '\x89PNG', kindOrFailure: () => new InputFailure('input.image') },
  { bytes: '\xFF\xD8\xFF', kindOrFailure: () => new InputFailure('input.image') },
  { bytes: 'GIF8', kindOrFailure: () => new InputFailure('input.image') },
  { bytes: 'II*\0', kindOrFailure: () => new InputFailure('input.image') },
  { bytes: 'MM\0*', kindOrFailure: () => new InputFailure('input.image') },
  { bytes: '\x7FELF', kindOrFailure: () => new InputFailure('input.binary') },
];

/** Signature of OLE compound files: Word and Excel before 2007, WPS, and encrypted Office files. */
const COMPOUND = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

/** Name of the stream that contains an encrypted Office package, as stored (UTF-16LE). */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].join('\0');

const SNIFFED_BYTES = 4096;

/**
 * Finds the kind of a file from its content. `fileName` only decides whether text that
 * contains tags is html.
 * @throws {InputFailure} `input.empty`, `input.image`, `input.unsupported`, `input.encrypted`,
 * `input.old-office` or `input.binary` for files that cannot be read.
 */
export function fileKindOf(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0) throw new InputFailure('input.empty');
  const head = byteString(bytes, SNIFFED_BYTES);
  if (head.startsWith(COMPOUND)) throw compoundFailure(bytes);
  const known = SIGNATURES.find((signature) => head.startsWith(signature.bytes));
  if (typeof known?.kindOrFailure === 'function') throw known.kindOrFailure();
  if (known) return known.kindOrFailure;
  // Acrobat accepts other bytes before the header, and some mail programs write them.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (isMimeMessage(head)) return 'web-archive';
  // Zero bytes are dropped, so that the tags of UTF-16 text match as well.
  const visible = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replace(/\0/g, '');
  return xmlKind(visible) ?? (looksLikeHtml(visible, fileName) ? 'html' : 'text');
}

function unsupported(format: string): () => InputFailure {
  return () => new InputFailure('input.unsupported', { format });
}

function compoundFailure(bytes: Uint8Array): InputFailure {
  const encrypted = byteString(bytes).includes(ENCRYPTED_STREAM);
  return new InputFailure(encrypted ? 'input.encrypted' : 'input.old-office');
}

/** The lines before the first blank one are header fields, those of a message or of a page saved as one. */
function isMimeMessage(head: string): boolean {
  const lines = head.trimStart().split(/\r?\n/);
  const blank = lines.findIndex((line) => line.trim() === '');
  const fields = blank === -1 ? lines.slice(0, -1) : lines.slice(0, blank);
  return (
    fields.length > 0 &&
    fields.every((line) => /^(?:[A-Za-z][\w-]{0,60}:|[ \t])/.test(line)) &&
    fields.some((line) => /^(?:mime-version:|content-type:\s{0,5}(?:multipart|text)\/)/i.test(line))
  );
}

/** Document formats that are one XML file, by their root element and a part of its tag. */
const XML_FORMATS: readonly { readonly root: RegExp; readonly tag: RegExp; readonly format: string }[] = [
  { root: /^wordDocument$/, tag: /word\/2003/, format: 'Word 2003 XML' },
  { root: /^Workbook$/, tag: /office:spreadsheet/, format: 'Excel 2003 XML' },
  { root: /^document(?:-content)?$/, tag: /opendocument/, format: 'OpenDocument XML' },
  { root: /^UOF$/i, tag: /^/, format: 'UOF XML' },
];

/**
 * The kind of an XML file by its root element; null if it is none, or html.
 * @throws {InputFailure} `input.unsupported`
 */
function xmlKind(text: string): FileKind | null {
  const start = afterProlog(text);
  const [, tag = '', name = ''] = /^<((?:[\w-]{1,40}:)?([\w-]{1,40})[^<>]{0,4000})/.exec(start) ?? [];
  if (name === 'package' && tag.includes('/xmlPackage')) return 'flat-package';
  const known = XML_FORMATS.find((format) => format.root.test(name) && format.tag.test(tag));
  if (known) throw new InputFailure('input.unsupported', { format: known.format });
  const isXml = /^\s{0,100}<\?xml\s/.test(text);
  if (isXml && name !== '' && !HTML_ROOT.test(name))
    throw new InputFailure('input.unsupported', { format: 'XML' });
  return null;
}

/** Text without its declarations and comments before the first element. */
function afterProlog(text: string): string {
  let rest = text.trimStart();
  for (let i = 0; i < 20; i += 1) {
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at === -1) break;
    rest = rest.slice(at + end.length).trimStart();
  }
  return rest;
}

const HTML_ROOT = /^(?:html|head|body|table|div|section|article|p)$/i;
const HTML_START =
  /^(?:<!doctype html|<(?:html|head|body|meta|title|table|div|section|article|p|ol|ul|h[1-6])[\s>])/i;
const HTML_NAME = /\.(?:html?|xhtml)$/i;
const ANY_TAG = /<[a-z!][^<>]{0,300}>/i;

const looksLikeHtml = (visible: string, fileName: string): boolean =>
  HTML_START.test(afterProlog(visible)) || (HTML_NAME.test(fileName) && ANY_TAG.test(visible));
