import type { XlsxBook, XlsxNamedStyle } from '#xlsx/book';
import type { Book } from '../../model/book.ts';
import { isBuiltIn, namedStyleOf, NORMAL } from '../../model/named-styles.ts';
import type { Style } from '../../model/style.ts';
import { fileStyleOf, hostStyleOf } from './style-ooxml.ts';

/** Excel's own styles: built-in number (ECMA-376 part 1, 18.8.7), name in the client, name in a file. */
const BUILT_IN: readonly (readonly [number: number, client: string, file: string])[] = [
  [3, 'Comma', 'Comma'],
  [4, 'Currency', 'Currency'],
  [5, 'Percent', 'Percent'],
  [6, 'WholeComma', 'Comma [0]'],
  [7, 'WholeDollar', 'Currency [0]'],
  [8, 'Hlink', 'Hyperlink'],
  [9, 'HlinkTrav', 'Followed Hyperlink'],
  [10, 'Note', 'Note'],
  [11, 'WarningText', 'Warning Text'],
  [15, 'SheetTitle', 'Title'],
  [16, 'Heading1', 'Heading 1'],
  [17, 'Heading2', 'Heading 2'],
  [18, 'Heading3', 'Heading 3'],
  [19, 'Heading4', 'Heading 4'],
  [20, 'Input', 'Input'],
  [21, 'Output', 'Output'],
  [22, 'Calculation', 'Calculation'],
  [23, 'CheckCell', 'Check Cell'],
  [24, 'LinkedCell', 'Linked Cell'],
  [25, 'Total', 'Total'],
  [26, 'Good', 'Good'],
  [27, 'Bad', 'Bad'],
  [28, 'Neutral', 'Neutral'],
  [53, 'ExplanatoryText', 'Explanatory Text'],
];

/** The named styles a file has to contain: added or changed ones, and those that cells use. */
export const namesInUse = ({ namedStyles, styles }: Book): readonly string[] =>
  [...new Set([...namedStyles.keys(), ...styles.list().map(({ styleName }) => styleName)])]
    .filter((name) => name !== NORMAL)
    .sort();

/** A named style as a file has it. */
export function fileNamedStyle(book: Book, name: string): XlsxNamedStyle {
  const known = BUILT_IN.find(([, client]) => client === name);
  const converted = fileStyleOf(namedStyleOf(book, name));
  return known === undefined
    ? { name, builtIn: null, style: converted }
    : { name: known[2], builtIn: known[0], style: converted };
}

/**
 * Name of a style of a file in the client: Excel's own styles go by their number, whatever
 * their name there.
 */
export const hostStyleName = ({ name, builtIn }: XlsxNamedStyle): string =>
  BUILT_IN.find(([number]) => number === builtIn)?.[1] ?? name;

/**
 * Adds the named styles of a file to a book whose default style is set, except built-in
 * styles that look as they do by default.
 */
export function loadNamedStyles(book: Book, { namedStyles }: XlsxBook): void {
  for (const style of namedStyles) {
    const name = hostStyleName(style);
    const converted = hostStyleOf(style.style, name);
    if (!isBuiltIn(name) || !isSameStyle(converted, namedStyleOf(book, name)))
      book.namedStyles.set(name, converted);
  }
}

const isSameStyle = (one: Style, other: Style): boolean =>
  (Object.keys(one) as (keyof Style)[]).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );
