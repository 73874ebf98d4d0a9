import { InputFailure } from '#core/failure/input-failure';
import { decodeText } from '../txt/charset.ts';
import { fromBase64 } from '../web-archive/mime.ts';
import { MARKUP_DEPTH } from '../limits.ts';

/**
 * The parts of an Office document that is saved as one XML file (`pkg:package`, "Word XML document"), packed as the
 * archive that the document otherwise is.
 * @throws {InputFailure} `input.damaged`, `input.unsafe-xml`, `input.too-deep` and the failures of `decodeText`.
 */
export async function zipOfFlatPackage(bytes: Uint8Array): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  return zipSync(await partsOf(decodeText(bytes).text), { level: 0 });
}

async function partsOf(source: string): Promise<Record<string, Uint8Array>> {
  if (!/<\/(?:\w{1,20}:)?package>$/.test(source.slice(-200).trimEnd()))
    throw new InputFailure('input.damaged');
  const { Parser } = await import('htmlparser2');
  const parts: Record<string, Uint8Array> = {};
  let name = '';
  /** Where the content of the open part begins; -1 outside of one. */
  let from = -1;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        depth += 1;
        if (depth > MARKUP_DEPTH) throw new InputFailure('input.too-deep', { limit: MARKUP_DEPTH });
        if (from !== -1) return;
        const tag = localName(qualified);
        if (tag === 'part') name = nameOf(attributes);
        else if (tag === 'xmlData' || tag === 'binaryData') from = parser.endIndex + 1;
      },
      onclosetag(qualified) {
        depth -= 1;
        const tag = localName(qualified);
        if (from === -1 || (tag !== 'xmlData' && tag !== 'binaryData')) return;
        const content = source.slice(from, parser.startIndex);
        parts[name] = tag === 'xmlData' ? new TextEncoder().encode(content) : fromBase64(content);
        from = -1;
      },
      onprocessinginstruction(instruction) {
        if (instruction.toLowerCase().startsWith('!doctype')) throw new InputFailure('input.unsafe-xml');
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  return parts;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function nameOf(attributes: Readonly<Record<string, string>>): string {
  const [, name = ''] = Object.entries(attributes).find(([key]) => localName(key) === 'name') ?? [];
  return name.replace(/^\//, '');
}
