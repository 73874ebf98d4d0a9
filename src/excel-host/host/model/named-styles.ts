import type { Book } from './book.ts';
import type { BorderLine, Style } from './style.ts';

export const NORMAL = 'Normal';

const NOTE_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#B2B2B2' };

/** What Excel's built-in styles set of a cell; Normal sets everything. */
const BUILT_IN: Readonly<Record<string, Partial<Style>>> = {
  Good: { fill: '#C6EFCE', pattern: null, fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', pattern: null, fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', pattern: null, fontColor: '#9C5700' },
  Note: {
    ...{ fill: '#FFFFCC', pattern: null },
    ...{ left: NOTE_LINE, right: NOTE_LINE, top: NOTE_LINE, bottom: NOTE_LINE },
  },
  Percent: { numberFormat: '0%' },
  Hlink: { fontColor: '#0563C1', underline: 'Single' },
  HlinkTrav: { fontColor: '#954F72', underline: 'Single' },
};

/** Built-in styles of Excel that are not supported. */
export const UNSUPPORTED_STYLES: ReadonlySet<string> = new Set([
  ...['Comma', 'Currency', 'WholeComma', 'WholeDollar', 'WarningText', 'Emphasis1', 'Emphasis2', 'Emphasis3'],
  ...['SheetTitle', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Input', 'Output', 'Calculation'],
  ...['CheckCell', 'LinkedCell', 'Total', 'ExplanatoryText'],
  ...[1, 2, 3, 4, 5, 6].flatMap((number) =>
    ['', '_20', '_40', '_60'].map((shade) => `Accent${String(number)}${shade}`),
  ),
]);

export const isBuiltIn = (name: string): boolean =>
  name === NORMAL || name in BUILT_IN || UNSUPPORTED_STYLES.has(name);

/** Names of the styles of a book: Normal, built-in ones, added ones in order. */
export const styleNames = ({ namedStyles }: Pick<Book, 'namedStyles'>): readonly string[] => [
  NORMAL,
  ...Object.keys(BUILT_IN),
  ...[...namedStyles.keys()].filter((name) => !isBuiltIn(name)),
];

/** Spelling of a style name in the book; undefined if there is no such style. */
export const findStyleName = (book: Pick<Book, 'namedStyles'>, name: string): string | undefined =>
  styleNames(book).find((known) => known.toLowerCase() === name.toLowerCase());

/** The style that a name stands for. */
export function namedStyleOf(
  { namedStyles, styles }: Pick<Book, 'namedStyles' | 'styles'>,
  name: string,
): Style {
  const normal = styles.get(0);
  if (name === NORMAL) return normal;
  return namedStyles.get(name) ?? { ...normal, ...BUILT_IN[name], styleName: name };
}

/**
 * Returns how a cell style changes when a named style is applied: built-in styles set their
 * own properties, added ones all.
 */
export function applyNamedStyle(
  book: Pick<Book, 'namedStyles' | 'styles'>,
  name: string,
): (style: Style) => Style {
  const named = namedStyleOf(book, name);
  const part = BUILT_IN[name];
  if (part === undefined) return () => ({ ...named, styleName: name });
  const own = Object.fromEntries(Object.keys(part).map((field) => [field, named[field as keyof Style]]));
  return (style) => ({ ...style, ...own, styleName: name });
}

/** Changes a named style, and in the cells that use it every property that still had the old value. */
export function changeNamedStyle(
  book: Pick<Book, 'namedStyles' | 'styles'>,
  name: string,
  change: (style: Style) => Style,
): void {
  const before = namedStyleOf(book, name);
  const after = change(before);
  const fields = (Object.keys(after) as (keyof Style)[]).filter(
    (field) => !isSame(before[field], after[field]),
  );
  if (name !== NORMAL) book.namedStyles.set(name, after);
  book.styles.changeAll((style) => {
    if (style.styleName !== name) return style;
    const changed = fields.filter((field) => isSame(style[field], before[field]));
    return changed.length === 0
      ? style
      : { ...style, ...Object.fromEntries(changed.map((field) => [field, after[field]])) };
  });
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
