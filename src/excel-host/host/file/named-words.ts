import type { FileBook, FileNamedStyle } from '#xlsx/book';
import type { Book } from '../model/book.ts';
import { isBuiltIn, lookOf, NORMAL } from '../model/named-styles.ts';
import type { Style } from '../model/style.ts';
import { fileStyleOf, styleOf } from './style-words.ts';

/** Excel's own styles: their number in a file (ECMA-376 part 1, 18.8.7), name for the client and name in a file. */
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

/** Names of the styles a file must know: those that were made or changed, and those that cells have. */
export const namesInUse = ({ namedStyles, styles }: Book): readonly string[] =>
  [...new Set([...namedStyles.keys(), ...styles.list().map(({ styleName }) => styleName)])]
    .filter((name) => name !== NORMAL)
    .sort();

/** A named style in the words of a file. */
export function fileNamedStyle(book: Book, name: string): FileNamedStyle {
  const known = BUILT_IN.find(([, client]) => client === name);
  const look = fileStyleOf(lookOf(book, name));
  return known === undefined ? { name, builtIn: null, look } : { name: known[2], builtIn: known[0], look };
}

/** What the client calls a named style of a file: Excel's own go by their number, in whatever language. */
export const nameOf = ({ name, builtIn }: FileNamedStyle): string =>
  BUILT_IN.find(([number]) => number === builtIn)?.[1] ?? name;

/** Puts the named styles of a file into a book whose plain style is set, unless they look as they would anyway. */
export function loadNamedStyles(book: Book, { namedStyles }: FileBook): void {
  for (const style of namedStyles) {
    const name = nameOf(style);
    const look = styleOf(style.look, name);
    if (!isBuiltIn(name) || !isSameStyle(look, lookOf(book, name))) book.namedStyles.set(name, look);
  }
}

const isSameStyle = (one: Style, other: Style): boolean =>
  (Object.keys(one) as (keyof Style)[]).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );
