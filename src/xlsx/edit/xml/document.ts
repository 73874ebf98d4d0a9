import { escapeXmlText } from '../../part/xml/escape-text.ts';
import { attributeText } from '../../part/xml/write-element.ts';
import { attributePlace, decodeEntities, plainText, TagScanner } from './tags.ts';

/** An element and its place in the text of its document. */
export interface XmlNode {
  /** Without prefix. */
  readonly name: string;
  /** With ":"; "" for none. */
  readonly prefix: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly open: number;
  /** Where the end tag begins; `open` for an empty element. */
  readonly close: number;
  readonly end: number;
  readonly parent: XmlNode | null;
  readonly children: readonly XmlNode[];
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Elements nested deeper are refused. */
const MAX_DEPTH = 200;

/**
 * An XML text with its elements, of which single places are changed; the rest stays
 * character by character. Changes appear in `toString`, not in the elements.
 */
export class XmlDocument {
  readonly root: XmlNode;
  private readonly changes: Change[] = [];
  private readonly appended = new Map<XmlNode, string>();

  /** @throws RangeError if the text has no root element or is not well-formed. */
  constructor(private readonly xml: string) {
    this.root = parse(xml);
  }

  /** Whether anything was changed. */
  get isChanged(): boolean {
    return this.changes.length > 0 || this.appended.size > 0;
  }

  attribute(node: XmlNode, name: string): string | undefined {
    const place = attributePlace(this.xml, node.start, node.open, name);
    return place === null ? undefined : decodeEntities(this.xml.slice(place.from, place.to));
  }

  number(node: XmlNode, name: string): number | null {
    const text = this.attribute(node, name);
    const number = text === undefined || text === '' ? NaN : Number(text);
    return Number.isFinite(number) ? number : null;
  }

  isTrue(node: XmlNode, name: string): boolean {
    const text = this.attribute(node, name);
    return text === '1' || text === 'true' || text === 'on';
  }

  /** The text inside an element, also that of its children. */
  text(node: XmlNode): string {
    return plainText(this.xml, node.open, node.close);
  }

  /** The element as written. */
  source(node: XmlNode): string {
    return this.xml.slice(node.start, node.end);
  }

  /** What is between the start and the end tag, as written. */
  content(node: XmlNode): string {
    return this.xml.slice(node.open, node.close);
  }

  /** Sets an attribute; null removes it. */
  setAttribute(node: XmlNode, name: string, value: string | number | null): void {
    const place = attributePlace(this.xml, node.start, node.open, name);
    if (place !== null && value !== null) {
      this.replaceText(place.from, place.to, attributeText(String(value)));
      return;
    }
    if (place !== null) {
      const before = this.xml.slice(node.start, place.from);
      this.replaceText(node.start + before.search(/\s[^\s<]*$/), place.to + 1, '');
    } else if (value !== null) {
      const end = node.open - (this.xml.charAt(node.open - 2) === '/' ? 2 : 1);
      this.replaceText(end, end, ` ${name}="${attributeText(String(value))}"`);
    }
  }

  /** Sets the text of an element without children. */
  setText(node: XmlNode, text: string): void {
    this.replaceText(node.open, node.close, escapeXmlText(text));
  }

  replace(node: XmlNode, xml: string): void {
    this.replaceText(node.start, node.end, xml);
  }

  remove(node: XmlNode): void {
    this.replaceText(node.start, node.end, '');
  }

  /** Adds XML in front of an element. */
  insertBefore(node: XmlNode, xml: string): void {
    this.replaceText(node.start, node.start, xml);
  }

  /** Adds XML behind the last child. */
  append(node: XmlNode, xml: string): void {
    this.appended.set(node, (this.appended.get(node) ?? '') + xml);
  }

  toString(): string {
    const changes = [...this.changes];
    for (const [node, xml] of this.appended)
      if (node.open === node.end) {
        const end = this.xml.lastIndexOf('/', node.end);
        changes.push({ from: end, to: node.end, text: `>${xml}</${node.prefix}${node.name}>` });
      } else changes.push({ from: node.close, to: node.close, text: xml });
    return withChanges(this.xml, changes);
  }

  private replaceText(from: number, to: number, text: string): void {
    this.changes.push({ from, to, text });
  }
}

/** A text with changes applied; those inside a larger change are dropped. */
function withChanges(xml: string, changes: readonly Change[]): string {
  // Insertions at the beginning of a replaced place come in front of it.
  const isReplacing = ({ from, to }: Change): number => (from === to ? 0 : 1);
  const ordered = changes
    .map((change, order) => ({ ...change, order }))
    .sort((a, b) => a.from - b.from || isReplacing(a) - isReplacing(b) || b.to - a.to || a.order - b.order);
  let written = '';
  let at = 0;
  for (const { from, to, text } of ordered) {
    if (from < at) continue;
    written += xml.slice(at, from) + text;
    at = to;
  }
  return written + xml.slice(at);
}

interface Growing extends XmlNode {
  open: number;
  close: number;
  end: number;
  readonly parent: Growing | null;
  readonly children: Growing[];
}

function parse(xml: string): XmlNode {
  const scanner = new TagScanner(xml);
  const open: Growing[] = [];
  let root: Growing | null = null;
  while (scanner.next()) {
    if (scanner.kind === 'close') {
      const node = open.pop();
      if (node === undefined || `${node.prefix}${node.name}` !== scanner.qualifiedName)
        throw new RangeError('markup is not well-formed');
      node.close = scanner.start;
      node.end = scanner.end;
      continue;
    }
    const parent = open.at(-1) ?? null;
    const name = scanner.qualifiedName;
    const colon = name.indexOf(':') + 1;
    const node: Growing = {
      name: name.slice(colon),
      prefix: name.slice(0, colon),
      start: scanner.start,
      open: scanner.end,
      close: scanner.end,
      end: scanner.end,
      parent,
      children: [],
    };
    parent?.children.push(node);
    root ??= node;
    if (scanner.kind === 'open' && open.push(node) > MAX_DEPTH)
      throw new RangeError('markup nested too deep');
  }
  if (root === null || open.length > 0) throw new RangeError('markup is not well-formed');
  return root;
}

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenNamed = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** All elements below a node, in the order of the document. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}

/** XML without prefixes, in which every element gets one (with ":"). */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === ''
    ? xml
    : xml.replace(/<(\/?)([A-Za-z])/g, (_, slash: string, letter: string) => `<${slash}${prefix}${letter}`);
