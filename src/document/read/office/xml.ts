import { InputFailure } from '#core/failure/input-failure';
import { MARKUP_DEPTH } from '../limits.ts';
import { byteString } from '../byte-string.ts';

/** Callbacks of `readXml`, in document order; element names are without their prefix. */
interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Attribute values by name without prefix (`w:val` → `val`). */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Bytes passed to the parser at a time. */
const SLICE = 256 * 1024;

/**
 * Parses one part of an Office file without building a tree. Prefixes are dropped: programs
 * use different ones, and the elements that the readers handle have different local names.
 * Office programs never declare entities, so a part with a document type is refused.
 * @throws {InputFailure} `input.unsafe-xml`, `input.too-deep`
 */
export async function readXml(bytes: Uint8Array, events: XmlHandler): Promise<void> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MARKUP_DEPTH) throw new InputFailure('input.too-deep', { limit: MARKUP_DEPTH });
        events.open?.(localName(name), withLocalNames(attributes));
      },
      onclosetag(name) {
        depth -= 1;
        events.close?.(localName(name));
      },
      ontext: (text) => events.text?.(text),
      onprocessinginstruction(name) {
        if (name.toLowerCase().startsWith('!doctype')) throw new InputFailure('input.unsafe-xml');
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += SLICE) {
    parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
  }
  parser.end(decoder.decode());
}

/** By the byte order mark, by "<" in two bytes, or as declared: some Chinese programs write parts in GBK. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = byteString(bytes, 200);
  const declared = /^\s{0,20}<\?xml[^>]{1,100}?encoding\s?=\s?["']([\w-]{2,20})/.exec(head)?.[1] ?? '';
  return /^gb/i.test(declared) ? 'gb18030' : 'utf-8';
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function withLocalNames(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const named: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) named[localName(name)] = value;
  return named;
}
