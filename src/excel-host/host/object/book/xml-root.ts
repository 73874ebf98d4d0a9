/** What the workbook reads of a custom XML part. */
interface XmlRoot {
  /** Namespace of the root element; "" for none. */
  readonly namespace: string;
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;

/**
 * Parses the root of an XML text: it has to be well-formed, with one root element, matching
 * tags and quoted attributes. Null if it is not. Does not validate.
 */
export function xmlRoot(text: string): XmlRoot | null {
  const open: string[] = [];
  let root: XmlRoot | null = null;
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const between = text.slice(at, start < 0 ? undefined : start);
    if (open.length === 0 && between.replace('\ufeff', '').trim() !== '') return null;
    if (start < 0) break;
    const skipped = afterSpecial(text, start);
    if (skipped !== null) {
      if (skipped < 0) return null;
      at = skipped;
      continue;
    }
    const tag = tagAt(text, start);
    if (tag === null) return null;
    at = tag.end;
    if (tag.kind === 'close') {
      if (open.pop() !== tag.name) return null;
      continue;
    }
    if (open.length === 0) {
      if (root !== null) return null;
      root = { namespace: namespaceOf(tag) };
    }
    if (tag.kind === 'open') open.push(tag.name);
  }
  return open.length === 0 ? root : null;
}

/**
 * End of a comment, declaration or CDATA section at a position; null: none begins there,
 * -1: it does not end.
 */
function afterSpecial(text: string, at: number): number | null {
  for (const [begin, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(begin, at)) continue;
    const found = text.indexOf(end, at + begin.length);
    return found < 0 ? -1 : found + end.length;
  }
  return null;
}

interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

function tagAt(text: string, start: number): Tag | null {
  const isClose = text.charAt(start + 1) === '/';
  const name = nameAt(text, start + (isClose ? 2 : 1));
  if (name === null) return null;
  const attributes = new Map<string, string>();
  let at = start + (isClose ? 2 : 1) + name.length;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) === '>') return { kind: isClose ? 'close' : 'open', name, attributes, end: at + 1 };
    if (text.startsWith('/>', at)) return isClose ? null : { kind: 'empty', name, attributes, end: at + 2 };
    const attribute = nameAt(text, at);
    if (attribute === null || isClose || attributes.has(attribute)) return null;
    at += attribute.length;
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) !== '=') return null;
    at += 1;
    while (/\s/.test(text.charAt(at))) at += 1;
    const quote = text.charAt(at);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) return null;
    attributes.set(attribute, text.slice(at + 1, end));
    at = end + 1;
  }
}

function nameAt(text: string, at: number): string | null {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? null;
}

function namespaceOf({ name, attributes }: Tag): string {
  const colon = name.indexOf(':');
  return attributes.get(colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`) ?? '';
}
