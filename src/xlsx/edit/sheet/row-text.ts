import { cellAddress, columnNumber } from '../../address.ts';
import { attributePlace, TagScanner } from '../xml/tags.ts';

/** A row of a worksheet part as text, divided into its cells (ECMA-376 part 1, 18.3.1.73 row). */
export interface RowText {
  /** Attributes of the row but its number, with a leading blank, as written. */
  attributes: string;
  /** 0-based column → the cell as written, with its address. */
  readonly cells: Map<number, string>;
  /** What follows the cells: an extension list. */
  rest: string;
}

/** Divides a row; `row` is its 0-based number, which cells without an address get. */
export function parseRow(xml: string, row: number): RowText {
  const scanner = new TagScanner(xml);
  if (!scanner.next()) return { attributes: '', cells: new Map(), rest: '' };
  const nameEnd = scanner.start + 1 + scanner.qualifiedName.length;
  const isEmpty = scanner.kind === 'empty';
  const attributes = xml.slice(nameEnd, scanner.end - (isEmpty ? 2 : 1)).trimEnd();
  const number = attributePlace(xml, scanner.start, scanner.end, 'r');
  const found: RowText = {
    attributes:
      number === null ? attributes : withoutAttribute(attributes, number.from - nameEnd, number.to - nameEnd),
    cells: new Map(),
    rest: '',
  };
  if (isEmpty) return found;
  let column = -1;
  while (scanner.next() && scanner.kind !== 'close') {
    const { start, end } = scanner;
    const isCell = scanner.is('c');
    const address = isCell ? attributePlace(xml, start, end, 'r') : null;
    const nameTo = start + 1 + scanner.qualifiedName.length;
    scanner.skip();
    const text = xml.slice(start, scanner.end);
    if (!isCell) {
      found.rest += text;
      continue;
    }
    column = address === null ? column + 1 : columnOf(xml, address.from, address.to);
    found.cells.set(
      column,
      address === null
        ? `${xml.slice(start, nameTo)} r="${cellAddress(row, column)}"${xml.slice(nameTo, scanner.end)}`
        : text,
    );
  }
  return found;
}

/** Attributes without the one whose value is between two places. */
function withoutAttribute(attributes: string, from: number, to: number): string {
  const name = attributes.slice(0, from).search(/\s[^\s<]*$/);
  return attributes.slice(0, Math.max(0, name)) + attributes.slice(to + 1);
}

function columnOf(xml: string, from: number, to: number): number {
  let end = from;
  while (end < to && xml.charCodeAt(end) > 57) end += 1;
  return columnNumber(xml.slice(from, end));
}

/** Writes a row; `row` is 0-based. */
export function rowXml({ attributes, cells, rest }: RowText, row: number, prefix: string): string {
  const start = `<${prefix}row r="${String(row + 1)}"${attributes}`;
  const content = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return content.length === 0 && rest === ''
    ? `${start}/>`
    : `${start}>${content.join('')}${rest}</${prefix}row>`;
}

/** An attribute in a text of attributes; null if it is missing. */
export function attributeOf(attributes: string, name: string): string | null {
  const tag = `<a${attributes}>`;
  const place = attributePlace(tag, 0, tag.length, name);
  return place === null ? null : tag.slice(place.from, place.to);
}

/** A text of attributes in which some are set, or with null removed. */
export function changedAttributes(
  attributes: string,
  values: Readonly<Record<string, string | number | null>>,
): string {
  let text = attributes;
  for (const [name, value] of Object.entries(values)) {
    const tag = `<a${text}>`;
    const place = attributePlace(tag, 0, tag.length, name);
    if (place !== null) text = withoutAttribute(text, place.from - 2, place.to - 2);
    if (value !== null) text += ` ${name}="${String(value)}"`;
  }
  return text;
}

/** The number of the style of a cell; 0 if it names none. */
export function styleOfCell(cell: string): number {
  const place = attributePlace(cell, 0, cell.indexOf('>') + 1, 's');
  return place === null ? 0 : Number(cell.slice(place.from, place.to));
}

/** Whether a cell has a value or a formula, and not only a style. */
export function hasContent(cell: string): boolean {
  const scanner = new TagScanner(cell);
  scanner.next();
  while (scanner.next()) if (scanner.is('v') || scanner.is('f') || scanner.is('is')) return true;
  return false;
}

/** The index of the shared string a cell shows; null if it shows none. */
export function stringOfCell(cell: string): number | null {
  if (attributeOfCell(cell, 't') !== 's') return null;
  const scanner = new TagScanner(cell);
  while (scanner.next())
    if (scanner.is('v') && scanner.kind === 'open') {
      const from = scanner.end;
      return Number(cell.slice(from, cell.indexOf('<', from)));
    }
  return null;
}

const attributeOfCell = (cell: string, name: string): string | null => {
  const scanner = new TagScanner(cell);
  return scanner.next() ? scanner.attribute(name) : null;
};

/** The cell as it reads at another address. */
export function movedCell(cell: string, row: number, column: number): string {
  const scanner = new TagScanner(cell);
  if (!scanner.next()) return cell;
  const place = attributePlace(cell, scanner.start, scanner.end, 'r');
  return place === null ? cell : cell.slice(0, place.from) + cellAddress(row, column) + cell.slice(place.to);
}
