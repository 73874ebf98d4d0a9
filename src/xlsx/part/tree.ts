/** An element of a part: its name and attributes without prefix, and what is in it. */
export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Tree[];
  /** The text directly in it. */
  readonly text: string;
}

/** What a reader of a part is told, in document order; prefixes are dropped. */
export interface TreeEvents {
  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Reads the XML of a part from beginning to end. */
export type XmlReader = (xml: string, events: TreeEvents) => void;

/** Deeper than this no part of a workbook goes. */
const DEPTH = 200;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The reader, with the library behind it loaded. Throws RangeError at markup nested beyond reason. */
export async function xmlReader(): Promise<XmlReader> {
  const { Parser } = await import('htmlparser2');
  return (xml, events) => {
    let depth = 0;
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          depth += 1;
          if (depth > DEPTH) throw new RangeError('markup nested too deep');
          const named: Record<string, string> = {};
          for (const key in attributes) named[local(key)] = attributes[key] as string;
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

/** The outermost element of a part. What is in the diverted element goes to its own events, not into the tree. */
export function treeOf(
  xml: string,
  read: XmlReader,
  divert?: { readonly name: string; readonly events: TreeEvents },
): Tree {
  interface Growing extends Tree {
    readonly children: Tree[];
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

export const childrenOf = (tree: Tree | undefined, name: string): readonly Tree[] =>
  tree === undefined ? [] : tree.children.filter((child) => child.name === name);

export const childOf = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree?.children.find((child) => child.name === name);

/** A character written as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19) is that character. */
export const decoded = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** The text of an attribute; "" where it is missing. */
export const textAt = ({ attributes }: Tree, name: string): string => decoded(attributes[name] ?? '');

/** The number of an attribute; null where it is missing or none. */
export function numberAt({ attributes }: Tree, name: string): number | null {
  const text = attributes[name];
  const number = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** Whether an attribute is true; what holds where it is missing is given. */
export function isTrueAt({ attributes }: Tree, name: string, otherwise = false): boolean {
  const text = attributes[name];
  return text === undefined ? otherwise : text === '1' || text === 'true' || text === 'on';
}
