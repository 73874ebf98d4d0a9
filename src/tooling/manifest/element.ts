import { Parser } from 'htmlparser2';

/** An element of a manifest; names as written, with their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/**
 * The root element of an XML text.
 * @throws {Error} where there is none, or a tag is not closed.
 */
export function elementOf(xml: string): Element {
  const roots: Open[] = [];
  const open: Open[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], text: '' };
        (open.at(-1)?.children ?? roots).push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element !== undefined) element.text = (element.text + text).trim();
      },
      onclosetag(name, isImplied) {
        open.pop();
        // <Set /> is reported as closed by implication too.
        const isSelfClosing = xml.slice(parser.startIndex, parser.endIndex + 1).endsWith('/>');
        if (isImplied && !isSelfClosing) throw new Error(`<${name}> is not closed.`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const [root] = roots;
  if (root === undefined) throw new Error('There is no element: this is not XML.');
  return root;
}

interface Open extends Element {
  readonly children: Open[];
  text: string;
}

/** An element and all below it, in the order they are written. */
export const withDescendants = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(withDescendants),
];

export const childrenNamed = ({ children }: Element, name: string): readonly Element[] =>
  children.filter((child) => child.name === name);

/** All elements of a name below an element. */
export const below = (element: Element, name: string): readonly Element[] =>
  withDescendants(element).filter((found) => found.name === name);
