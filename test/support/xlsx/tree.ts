import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** An XML element of a part; names have no namespace prefix, `at` contains the attributes. */
export interface Node {
  readonly name: string;
  readonly at: Readonly<Record<string, string>>;
  readonly nodes: readonly Node[];
  readonly text: string;
}

const EMPTY: Node = { name: '', at: {}, nodes: [], text: '' };
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Parses the XML of a part. Shares no code with `src/xlsx`, which it is used to test. */
export function parseXml(xml: string): Node {
  interface Open extends Node {
    readonly nodes: Node[];
    text: string;
  }
  const root: Open = { name: '', at: {}, nodes: [], text: '' };
  const open: Open[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at: Record<string, string> = {};
        for (const key in attributes) at[local(key)] = attributes[key] ?? '';
        const made: Open = { name: local(name), at, nodes: [], text: '' };
        open.at(-1)?.nodes.push(made);
        open.push(made);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        const parent = open.at(-1);
        if (parent) parent.text += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return root.nodes[0] ?? EMPTY;
}

/** The first element at a path below a node; an empty element if there is none. */
export const under = (node: Node, ...path: readonly string[]): Node =>
  path.reduce((parent, name) => parent.nodes.find((one) => one.name === name) ?? EMPTY, node);

export const allUnder = (node: Node, name: string): readonly Node[] =>
  node.nodes.filter((one) => one.name === name);

export const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

/** A text with escaped characters decoded: `_x0041_` → A. */
export const plainText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Parts of a file by path, and their relationships. */
export interface Parts {
  readonly tree: (path: string) => Node;
  /** Relationship id → type and path (or URL) of the target. */
  readonly named: (path: string) => ReadonlyMap<string, readonly [kind: string, target: string]>;
}

export function partsOf(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes);
  const tree = (path: string): Node => {
    const part = files[path];
    return part ? parseXml(strFromU8(part)) : EMPTY;
  };
  return {
    tree,
    named: (path) => {
      const at = path.lastIndexOf('/') + 1;
      const relations = tree(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
      return new Map(
        relations.nodes.map(({ at: { Id = '', Type = '', Target = '', TargetMode } }) => [
          Id,
          [
            Type.slice(Type.lastIndexOf('/') + 1),
            TargetMode === 'External' || Target.startsWith('/')
              ? Target.replace(/^\//, '')
              : new URL(Target, `http://x/${path}`).pathname.slice(1),
          ],
        ]),
      );
    },
  };
}

/** The text of an element and its descendants, without phonetic runs. */
export const textsIn = (item: Node): string =>
  item.name === 't'
    ? item.text
    : item.nodes
        .filter(({ name }) => name !== 'rPh')
        .map(textsIn)
        .join('');

/** A formula without quotes around sheet names. */
export const unquoted = (formula: string): string => formula.replace(/'([^']*(?:''[^']*)*)'!/g, '$1!');

/** Elements as text for comparison as a whole. */
export const treeWords = (nodes: readonly Node[]): string =>
  nodes
    .map(({ name, at, nodes: parent, text }) => {
      const words = Object.entries(at)
        .sort()
        .map(([key, value]) => ` ${key}=${value}`)
        .join('');
      return `${name}${words}${parent.length > 0 ? `(${treeWords(parent)})` : text}`;
    })
    .join(' ');
