import type { Book } from './book.ts';
import type { Line, Style } from './style.ts';

export const NORMAL = 'Normal';

const NOTE_LINE: Line = { style: 'Continuous', weight: 'Thin', color: '#B2B2B2' };

/** What Excel's own styles change of a cell; Normal changes everything. */
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

/** Excel's other styles, which are not kept here. */
export const LACKING_STYLES: ReadonlySet<string> = new Set([
  ...['Comma', 'Currency', 'WholeComma', 'WholeDollar', 'WarningText', 'Emphasis1', 'Emphasis2', 'Emphasis3'],
  ...['SheetTitle', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Input', 'Output', 'Calculation'],
  ...['CheckCell', 'LinkedCell', 'Total', 'ExplanatoryText'],
  ...[1, 2, 3, 4, 5, 6].flatMap((number) =>
    ['', '_20', '_40', '_60'].map((shade) => `Accent${String(number)}${shade}`),
  ),
]);

export const isBuiltIn = (name: string): boolean =>
  name === NORMAL || name in BUILT_IN || LACKING_STYLES.has(name);

/** Names of the styles of a book: Normal, Excel's own, others in the order they were added. */
export const styleNames = ({ namedStyles }: Pick<Book, 'namedStyles'>): readonly string[] => [
  NORMAL,
  ...Object.keys(BUILT_IN),
  ...[...namedStyles.keys()].filter((name) => !isBuiltIn(name)),
];

/** A name in the spelling the book has; undefined where it has none. */
export const styleCalled = (book: Pick<Book, 'namedStyles'>, name: string): string | undefined =>
  styleNames(book).find((known) => known.toLowerCase() === name.toLowerCase());

/** What a named style looks like. */
export function lookOf({ namedStyles, styles }: Pick<Book, 'namedStyles' | 'styles'>, name: string): Style {
  const normal = styles.get(0);
  if (name === NORMAL) return normal;
  return namedStyles.get(name) ?? { ...normal, ...BUILT_IN[name], styleName: name };
}

/** A cell's look after it was given a named style. Excel's own change what they are for, others everything. */
export function styledAs(book: Pick<Book, 'namedStyles' | 'styles'>, name: string): (style: Style) => Style {
  const look = lookOf(book, name);
  const part = BUILT_IN[name];
  if (part === undefined) return () => ({ ...look, styleName: name });
  const own = Object.fromEntries(Object.keys(part).map((field) => [field, look[field as keyof Style]]));
  return (style) => ({ ...style, ...own, styleName: name });
}

/** Changes a named style, and in all cells that have it what they had from it. */
export function changeNamed(
  book: Pick<Book, 'namedStyles' | 'styles'>,
  name: string,
  change: (style: Style) => Style,
): void {
  const before = lookOf(book, name);
  const after = change(before);
  const fields = (Object.keys(after) as (keyof Style)[]).filter(
    (field) => !isSame(before[field], after[field]),
  );
  if (name !== NORMAL) book.namedStyles.set(name, after);
  book.styles.recast((style) => {
    if (style.styleName !== name) return style;
    const changed = fields.filter((field) => isSame(style[field], before[field]));
    return changed.length === 0
      ? style
      : { ...style, ...Object.fromEntries(changed.map((field) => [field, after[field]])) };
  });
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
