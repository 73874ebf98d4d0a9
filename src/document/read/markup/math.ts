import type { LinePiece } from './line-text.ts';

/** Formulas of Word (OMML) and of web pages (MathML) as text on one line. */

/** An element of a formula; names are without prefix. */
interface MathElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: (MathElement | string)[];
}

/** Elements nested deeper than this are read as plain text of the one around them. */
const MAX_DEPTH = 100;

/** Properties, comments and other notations of the same formula. */
const WITHOUT_TEXT = /^(?:.*Pr|annotation|annotation-xml|del|moveFrom|mphantom)$/;

/** Collects the elements of a formula while its document is parsed. */
export class MathReader {
  readonly #open: MathElement[] = [];
  #depth = 0;

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  open(name: string, attributes: MathElement['attributes']): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) return;
    const element: MathElement = { name, attributes, children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  /** Closes an element; returns the pieces of the formula when it was the last open one, otherwise null. */
  close(): readonly LinePiece[] | null {
    this.#depth -= 1;
    if (this.#depth >= MAX_DEPTH) return null;
    const element = this.#open.pop();
    return element === undefined || this.#open.length > 0 ? null : piecesOf(element);
  }
}

const plain = (text: string): LinePiece => ({ text, look: 'plain' });

const joined = (pieces: readonly LinePiece[]): string => pieces.map(({ text }) => text).join('');

const elementsOf = (element: MathElement): readonly MathElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' || WITHOUT_TEXT.test(child.name) ? [] : [child],
  );

const partOf = (element: MathElement, name: string): readonly LinePiece[] =>
  elementsOf(element)
    .filter((child) => child.name === name)
    .flatMap(piecesOf);

/** MathML gives the parts of a construction by their order. */
const partAt = (element: MathElement, index: number): readonly LinePiece[] => {
  const part = elementsOf(element)[index];
  return part === undefined ? [] : piecesOf(part);
};

function piecesOf(element: MathElement): readonly LinePiece[] {
  switch (element.name) {
    case 'f':
      return fraction(partOf(element, 'num'), partOf(element, 'den'));
    case 'mfrac':
      return fraction(partAt(element, 0), partAt(element, 1));
    case 'sSup':
    case 'sSub':
    case 'sSubSup':
      return shifted(partOf(element, 'e'), partOf(element, 'sub'), partOf(element, 'sup'));
    case 'msup':
      return shifted(partAt(element, 0), [], partAt(element, 1));
    case 'msub':
      return shifted(partAt(element, 0), partAt(element, 1), []);
    case 'msubsup':
      return shifted(partAt(element, 0), partAt(element, 1), partAt(element, 2));
    case 'rad':
      return root(partOf(element, 'e'));
    case 'msqrt':
    case 'mroot':
      return root(element.name === 'mroot' ? partAt(element, 0) : content(element));
    case 'd':
      return [
        plain(delimiter(element, 'begChr', '(')),
        ...partOf(element, 'e'),
        plain(delimiter(element, 'endChr', ')')),
      ];
    case 'mfenced':
      return [
        plain(element.attributes['open'] ?? '('),
        ...content(element),
        plain(element.attributes['close'] ?? ')'),
      ];
    default:
      return content(element);
  }
}

const content = (element: MathElement): readonly LinePiece[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [plain(child)] : WITHOUT_TEXT.test(child.name) ? [] : piecesOf(child),
  );

/** A fraction of digits is written like one that is typed with raised and lowered digits. */
function fraction(above: readonly LinePiece[], below: readonly LinePiece[]): readonly LinePiece[] {
  const numerator = joined(above).trim();
  const denominator = joined(below).trim();
  if (/^\d{1,4}$/.test(numerator))
    return [{ text: numerator, look: 'raised' }, plain('/'), { text: grouped(denominator), look: 'lowered' }];
  return [plain(`${grouped(numerator)}/${grouped(denominator)}`)];
}

const grouped = (text: string): string => (/[-+−×÷=]/.test(text) ? `(${text})` : text);

const shifted = (
  base: readonly LinePiece[],
  below: readonly LinePiece[],
  above: readonly LinePiece[],
): readonly LinePiece[] => [
  ...base,
  ...(below.length === 0 ? [] : [{ text: joined(below), look: 'lowered' as const }]),
  ...(above.length === 0 ? [] : [{ text: joined(above), look: 'raised' as const }]),
];

const root = (under: readonly LinePiece[]): readonly LinePiece[] => [
  plain('√'),
  plain(grouped(joined(under))),
];

/** The bracket of a `m:d`, from its properties. */
function delimiter(element: MathElement, name: string, usual: string): string {
  for (const properties of element.children) {
    if (typeof properties === 'string' || properties.name !== 'dPr') continue;
    for (const child of properties.children)
      if (typeof child !== 'string' && child.name === name) return child.attributes['val'] ?? '';
  }
  return usual;
}
