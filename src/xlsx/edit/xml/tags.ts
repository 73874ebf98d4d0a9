/** Start and end tags; an empty tag is both: `<c r="A1"/>`. */
type TagKind = 'open' | 'close' | 'empty';

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const COLON = 58;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** By how much a tag changes the depth. */
const DEPTHS: Readonly<Record<TagKind, number>> = { open: 1, close: -1, empty: 0 };

/**
 * Goes through the tags of an XML text and says where they are, so that single places can
 * be changed and everything else stays as it is. Comments, CDATA sections and instructions
 * are skipped.
 */
export class TagScanner {
  /** Position of "<". */
  start = 0;
  /** Position behind ">". */
  end = 0;
  kind: TagKind = 'open';
  private nameFrom = 0;
  private nameTo = 0;

  constructor(
    readonly xml: string,
    private at = 0,
    private readonly limit = xml.length,
  ) {}

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.at);
      if (start < 0 || start >= this.limit) return false;
      const sign = xml.charCodeAt(start + 1);
      if (sign === BANG || sign === QUESTION) {
        this.at = behindOther(xml, start);
        continue;
      }
      const isClose = sign === SLASH;
      let at = start + (isClose ? 2 : 1);
      this.nameFrom = at;
      for (let code = xml.charCodeAt(at); !isSpace(code) && code !== GREATER && code !== SLASH;) {
        at += 1;
        code = xml.charCodeAt(at);
        if (Number.isNaN(code)) break;
      }
      this.nameTo = at;
      let quote = 0;
      for (; at < xml.length; at += 1) {
        const code = xml.charCodeAt(at);
        if (quote !== 0) {
          if (code === quote) quote = 0;
        } else if (code === QUOTE || code === APOSTROPHE) quote = code;
        else if (code === GREATER) break;
      }
      this.start = start;
      this.end = at + 1;
      this.kind = isClose ? 'close' : xml.charCodeAt(at - 1) === SLASH ? 'empty' : 'open';
      this.at = this.end;
      return true;
    }
  }

  /** The name with its prefix. */
  get qualifiedName(): string {
    return this.xml.slice(this.nameFrom, this.nameTo);
  }

  /** Whether the tag has this name, whatever its prefix. */
  is(name: string): boolean {
    const from = this.nameTo - name.length;
    if (from < this.nameFrom) return false;
    if (from > this.nameFrom && this.xml.charCodeAt(from - 1) !== COLON) return false;
    return this.xml.startsWith(name, from);
  }

  /** The value of an attribute as written (with its escapes); null if it is missing. */
  attribute(name: string): string | null {
    const place = attributePlace(this.xml, this.start, this.end, name);
    return place === null ? null : this.xml.slice(place.from, place.to);
  }

  /** Moves behind the end tag of the element whose start tag this is; `start` and `end` are then those of the end tag. */
  skip(): void {
    let depth = DEPTHS[this.kind];
    while (depth > 0 && this.next()) depth += DEPTHS[this.kind];
  }
}

/** The position behind a comment, CDATA section, declaration or instruction. */
function behindOther(xml: string, start: number): number {
  const end = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : xml.startsWith('<?', start)
        ? '?>'
        : '>';
  const at = xml.indexOf(end, start + 2);
  return at < 0 ? xml.length : at + end.length;
}

/** The place of the value of an attribute, without its quotes. */
interface AttributePlace {
  readonly from: number;
  readonly to: number;
}

/** Finds an attribute of the start tag between `start` and `end`, by its name without or with prefix. */
export function attributePlace(xml: string, start: number, end: number, name: string): AttributePlace | null {
  let at = start + 1;
  while (at < end && !isSpace(xml.charCodeAt(at))) at += 1;
  while (at < end) {
    while (at < end && isSpace(xml.charCodeAt(at))) at += 1;
    const nameFrom = at;
    while (at < end && xml.charCodeAt(at) !== EQUALS && !isSpace(xml.charCodeAt(at))) at += 1;
    const nameTo = at;
    while (at < end && xml.charCodeAt(at) !== QUOTE && xml.charCodeAt(at) !== APOSTROPHE) at += 1;
    const quote = xml.charAt(at);
    const to = xml.indexOf(quote, at + 1);
    if (at >= end || to < 0) return null;
    const from = nameTo - name.length;
    const isNamed =
      from >= nameFrom &&
      xml.startsWith(name, from) &&
      (from === nameFrom || xml.charCodeAt(from - 1) === COLON);
    if (isNamed) return { from: at + 1, to };
    at = to + 1;
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the entities of XML by their characters. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/g,
        (all, hex?: string, digits?: string, name?: string) => {
          if (name !== undefined) return ENTITIES[name] ?? all;
          const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
          return code > 0x10ffff ? all : String.fromCodePoint(code);
        },
      )
    : text;

/** The text between two positions of an XML text: tags are left out, entities and CDATA sections are read. */
export function plainText(xml: string, from: number, to: number): string {
  const raw = xml.slice(from, to);
  if (!raw.includes('<')) return decodeEntities(raw);
  let text = '';
  for (let at = 0; at < raw.length;) {
    const next = raw.indexOf('<', at);
    text += decodeEntities(raw.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    if (raw.startsWith('<![CDATA[', next)) {
      const end = raw.indexOf(']]>', next);
      text += raw.slice(next + 9, end < 0 ? undefined : end);
      at = end < 0 ? raw.length : end + 3;
    } else
      at =
        raw.startsWith('<!', next) || raw.startsWith('<?', next)
          ? behindOther(raw, next)
          : behindTag(raw, next);
  }
  return text;
}

function behindTag(xml: string, start: number): number {
  const scanner = new TagScanner(xml, start);
  return scanner.next() ? scanner.end : xml.length;
}
