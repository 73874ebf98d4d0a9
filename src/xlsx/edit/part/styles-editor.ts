import { builtInFormat } from '../../number-format/built-in.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import { writeElement } from '../../part/xml/write-element.ts';
import { childNamed, childrenNamed, withPrefix, XmlDocument, type XmlNode } from '../xml/document.ts';

const GENERAL = 'General';
/** Lowest id of a number format that a file defines itself. */
const FIRST_OWN_FORMAT = 164;
/** Id of the built-in style Normal. */
const NORMAL = '0';
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type ListName = (typeof LISTS)[number];

/** Elements of a style part before which a list is inserted if the part has none (18.8.39, the order of the schema). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The styles of a file that has none: those that every style part begins with. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The items of a list of a style part, to which others are added. */
interface StyleList {
  readonly node: XmlNode | undefined;
  readonly known: number;
  /** As written, without prefix. */
  readonly items: string[];
  readonly places: Map<string, number>;
}

/**
 * The style part of a file, to which formats are added; the numbers of those it has do not
 * change (ECMA-376 part 1, 18.8).
 */
export class StylesEditor {
  private readonly part: XmlDocument;
  private readonly lists: Readonly<Record<ListName, StyleList>>;
  private readonly codes = new Map<number, string>();
  /** Cell format → its number format. */
  private readonly formatCodes = new Map<number, string>();
  /** Cell format and number format → the cell format that has both. */
  private readonly derived = new Map<string, number>();

  constructor(private readonly xml: string) {
    this.part = new XmlDocument(xml);
    const { root } = this.part;
    const list = (name: ListName): StyleList => {
      const node = childNamed(root, name);
      const items = (node?.children ?? []).map((item) => withoutPrefix(this.part.source(item), root.prefix));
      return { node, known: items.length, items, places: new Map(items.map((text, at) => [text, at])) };
    };
    this.lists = {
      numFmts: list('numFmts'),
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      cellXfs: list('cellXfs'),
      dxfs: list('dxfs'),
    };
    for (const format of this.lists.numFmts.node?.children ?? []) {
      const id = this.part.number(format, 'numFmtId');
      if (id !== null) this.codes.set(id, decodeEscapes(this.part.attribute(format, 'formatCode') ?? ''));
    }
  }

  get isChanged(): boolean {
    return LISTS.some((name) => this.lists[name].items.length > this.lists[name].known);
  }

  /** The name of the default font; "" if the part has none. */
  get defaultFont(): string {
    const font = childNamed(this.part.root, 'fonts')?.children[0];
    const name = childNamed(font, 'name') ?? childNamed(font, 'rFont');
    return name === undefined ? '' : (this.part.attribute(name, 'val') ?? '');
  }

  /** The number format of a cell format. */
  formatCode(style: number): string {
    const known = this.formatCodes.get(style) ?? this.readFormatCode(style);
    this.formatCodes.set(style, known);
    return known;
  }

  private readFormatCode(style: number): string {
    const id = Number(attributeIn(this.lists.cellXfs.items[style] ?? '', 'numFmtId') ?? 0);
    return this.codes.get(id) ?? builtInFormat(id);
  }

  /** The cell format like another one with this number format. */
  withFormatCode(style: number, code: string): number {
    const key = `${String(style)} ${code}`;
    const known = this.derived.get(key) ?? this.derive(style, code);
    this.derived.set(key, known);
    return known;
  }

  private derive(style: number, code: string): number {
    const own = this.lists.cellXfs.items[style] ?? '<xf fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const changed = withAttributes(own, { numFmtId: this.formatId(code), applyNumberFormat: 1 });
    return this.place('cellXfs', changed);
  }

  /** Takes over the cell formats and differential formats of another style part: number there → number here. */
  adopt(xml: string): {
    readonly style: (number: number) => number;
    readonly difference: (number: number) => number;
  } {
    const other = new XmlDocument(xml);
    const itemsOf = (list: string): readonly string[] =>
      (childNamed(other.root, list)?.children ?? []).map((item) => other.source(item));
    const [fonts, fills, borders] = [itemsOf('fonts'), itemsOf('fills'), itemsOf('borders')];
    const [formats, differences] = [itemsOf('cellXfs'), itemsOf('dxfs')];
    const codes = new Map(
      childrenNamed(childNamed(other.root, 'numFmts'), 'numFmt').map((format) => [
        other.number(format, 'numFmtId') ?? 0,
        decodeEscapes(other.attribute(format, 'formatCode') ?? ''),
      ]),
    );
    const moved = (list: ListName, items: readonly string[], number: string | null): number =>
      this.place(list, items[Number(number ?? 0)] ?? items[0] ?? '');
    const styles = new Map<number, number>();
    const style = (number: number): number => {
      const text = formats[number] ?? '<xf/>';
      const id = Number(attributeIn(text, 'numFmtId') ?? 0);
      return this.place(
        'cellXfs',
        withAttributes(text, {
          numFmtId: this.formatId(codes.get(id) ?? builtInFormat(id)),
          fontId: moved('fonts', fonts, attributeIn(text, 'fontId')),
          fillId: moved('fills', fills, attributeIn(text, 'fillId')),
          borderId: moved('borders', borders, attributeIn(text, 'borderId')),
          xfId: this.normal,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyBorder: 1,
        }),
      );
    };
    return {
      style: (number) => {
        const known = styles.get(number) ?? style(number);
        styles.set(number, known);
        return known;
      },
      difference: (number) => this.place('dxfs', differences[number] ?? '<dxf/>'),
    };
  }

  toString(): string {
    const changed = new XmlDocument(this.xml);
    const { root } = changed;
    for (const name of LISTS) {
      const { known, items } = this.lists[name];
      if (items.length === known) continue;
      const node = childNamed(root, name);
      const added = withPrefix(items.slice(known).join(''), root.prefix);
      if (node !== undefined) {
        changed.append(node, added);
        changed.setAttribute(node, 'count', items.length);
        continue;
      }
      const list = `<${root.prefix}${name} count="${String(items.length)}">${added}</${root.prefix}${name}>`;
      const next = root.children.find((child) => ORDER.indexOf(child.name) > ORDER.indexOf(name));
      if (next === undefined) changed.append(root, list);
      else changed.insertBefore(next, list);
    }
    return changed.toString();
  }

  /** The number of the style Normal among the named formats. */
  private get normal(): number {
    const styles = childrenNamed(childNamed(this.part.root, 'cellStyles'), 'cellStyle');
    const normal = styles.find((one) => this.part.attribute(one, 'builtinId') === NORMAL);
    return normal === undefined ? 0 : (this.part.number(normal, 'xfId') ?? 0);
  }

  private place(list: ListName, text: string): number {
    const { items, places } = this.lists[list];
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, items.length);
    return items.push(text) - 1;
  }

  /** The id of a number format; formats are always written in full, so that they show the same in every language. */
  private formatId(code: string): number {
    if (code === GENERAL || code === '') return 0;
    for (const [id, known] of this.codes) if (known === code) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    this.lists.numFmts.items.push(writeElement('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }
}

const withoutPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');

/** An attribute of the start tag of an element; null if it is missing. */
function attributeIn(element: string, name: string): string | null {
  if (element === '') return null;
  const part = new XmlDocument(element);
  return part.attribute(part.root, name) ?? null;
}

/** An element with attributes set. */
function withAttributes(element: string, values: Readonly<Record<string, number>>): string {
  const part = new XmlDocument(element);
  for (const [name, value] of Object.entries(values)) part.setAttribute(part.root, name, value);
  return part.toString();
}
