/** An XML element; its name and the names of its attributes are without namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside it. */
  readonly text: string;
}

/** Events of a part in document order; namespace prefixes are dropped. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Reads the XML of a part from beginning to end. */
export type XmlReader = (xml: string, events: XmlEvents) => void;

/** Elements nested deeper are refused; real parts are far below. */
const MAX_DEPTH = 200;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Loads the XML parser. What it returns throws RangeError at elements nested deeper than 200. */
export async function loadXmlReader(): Promise<XmlReader> {
  const { Parser } = await import('htmlparser2');
  return (xml, events) => {
    let depth = 0;
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          depth += 1;
          if (depth > MAX_DEPTH) throw new RangeError('markup nested too deep');
          const named: Record<string, string> = {};
          for (const key in attributes) named[local(key)] = attributes[key] ?? '';
          events.open(local(name), named);
        },
        onclosetag(name) {
          depth -= 1;
          events.close(local(name));
        },
        ontext: (text) => {
          events.text(text);
        },
      },
      { xmlMode: true },
    );
    parser.write(xml);
    parser.end();
  };
}

/** The root element of a part. The content of the element `divert.name` goes to `divert.events` and not into the tree. */
export function parseTree(
  xml: string,
  read: XmlReader,
  divert?: { readonly name: string; readonly events: XmlEvents },
): XmlElement {
  interface Growing extends XmlElement {
    readonly children: XmlElement[];
    text: string;
  }
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  let diverted = 0;
  read(xml, {
    open: (name, attributes) => {
      if (diverted > 0) {
        diverted += 1;
        divert?.events.open(name, attributes);
        return;
      }
      if (name === divert?.name) diverted = 1;
      const made: Growing = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(made);
      open.push(made);
    },
    close: (name) => {
      if (diverted > 0) diverted -= 1;
      if (diverted > 0) divert?.events.close(name);
      else open.pop();
    },
    text: (text) => {
      const inside = open.at(-1);
      if (diverted > 0) divert?.events.text(text);
      else if (inside) inside.text += text;
    },
  });
  return root.children[0] ?? root;
}

export const childrenOf = (tree: XmlElement | undefined, name: string): readonly XmlElement[] =>
  tree === undefined ? [] : tree.children.filter((child) => child.name === name);

export const childOf = (tree: XmlElement | undefined, name: string): XmlElement | undefined =>
  tree?.children.find((child) => child.name === name);

/** Replaces `_xHHHH_` by the character it stands for (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** The text of an attribute; "" if it is missing. */
export const textAt = ({ attributes }: XmlElement, name: string): string =>
  decodeEscapes(attributes[name] ?? '');

/** The number of an attribute; null if it is missing or not a number. */
export function numberAt({ attributes }: XmlElement, name: string): number | null {
  const text = attributes[name];
  const number = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** Whether an attribute is true; `otherwise` if it is missing. */
export function isTrueAt({ attributes }: XmlElement, name: string, otherwise = false): boolean {
  const text = attributes[name];
  return text === undefined ? otherwise : text === '1' || text === 'true' || text === 'on';
}
