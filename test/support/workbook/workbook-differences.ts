import { type BookFacts, factsOf } from '../xlsx/facts.ts';
import type { SheetFacts } from '../xlsx/sheet-facts.ts';
import { byAddress } from './row-references.ts';
import { shownEdges } from './shown-edges.ts';
import { NO_BORDERS, NO_FILL, STYLE_ASPECTS, type StyleFacts } from '../xlsx/style-facts.ts';

const NOTHING = '(nothing)';

/**
 * The differences between two .xlsx files in cells and in all other content, one line each:
 * `任务库!C5 font: 黑体 12 000000 ≠ 仿宋 11 000000`. Empty if the workbooks are equal. Both
 * are read directly from their parts, without code of the program. Not compared: bytes,
 * numbers of styles, document properties, custom parts, ignored errors, character sets of
 * fonts, cells that show nothing in either file, which of two neighbouring cells stores a
 * border, whether a formula refers to cells of its row by address or by header.
 */
export function differencesOf(fileA: Uint8Array, fileB: Uint8Array): readonly string[] {
  const [a, b] = [readOnce(fileA), readOnce(fileB)];
  const others = new Map(b.sheets.map((sheet) => [sheet.name, sheet]));
  return [
    ...factDifferences(a.facts, b.facts),
    ...a.sheets.flatMap((sheet) => {
      const other = others.get(sheet.name);
      return other === undefined
        ? []
        : [...cellDifferences(a, sheet, b, other), ...factDifferences(sheet.facts, other.facts)];
    }),
  ];
}

const known = new WeakMap<Uint8Array, BookFacts>();

/** The facts of a file, cached since a file may be compared with many others. */
function readOnce(file: Uint8Array): BookFacts {
  const facts = known.get(file) ?? factsOf(file);
  known.set(file, facts);
  return facts;
}

function factDifferences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  const report = (key: string, one: string | undefined, other: string | undefined): void => {
    found.push(`${key}: ${one ?? NOTHING} ≠ ${other ?? NOTHING}`);
  };
  for (const [key, words] of a) if (b.get(key) !== words) report(key, words, b.get(key));
  for (const [key, words] of b) if (!a.has(key)) report(key, undefined, words);
  return found;
}

function cellDifferences(
  bookA: BookFacts,
  sheetA: SheetFacts,
  bookB: BookFacts,
  sheetB: SheetFacts,
): readonly string[] {
  const found: string[] = [];
  // Cached, since the same pairs of styles occur in many cells.
  const pairs = new Map<number, readonly string[]>();
  const styleDifferences = (a: number, b: number): readonly string[] => {
    const key = a * 65_536 + b;
    const known = pairs.get(key) ?? compareStyles(bookA.styles[a], bookB.styles[b]);
    pairs.set(key, known);
    return known;
  };
  const compare = (address: string): void => {
    const [a, b] = [cellAt(sheetA, address), cellAt(sheetB, address)];
    if (!isVisible(bookA, a) && !isVisible(bookB, b)) return;
    const place = `${sheetA.name}!${address}`;
    if (a.value !== b.value) found.push(`${place} value: ${a.value || NOTHING} ≠ ${b.value || NOTHING}`);
    if (
      a.formula !== b.formula &&
      byAddress(a.formula, address, sheetA) !== byAddress(b.formula, address, sheetB)
    )
      found.push(`${place} formula: ${a.formula || NOTHING} ≠ ${b.formula || NOTHING}`);
    for (const words of styleDifferences(a.style, b.style)) found.push(`${place} ${words}`);
    if (bookA.styles[a.style]?.borders === bookB.styles[b.style]?.borders) return;
    const [one, other] = [shownEdges(bookA, sheetA, address), shownEdges(bookB, sheetB, address)];
    if (one !== other) found.push(`${place} borders: ${one} ≠ ${other}`);
  };
  for (const address of sheetA.cells.keys()) compare(address);
  for (const address of sheetB.cells.keys()) if (!sheetA.cells.has(address)) compare(address);
  return found;
}

type Cell = NonNullable<ReturnType<SheetFacts['cells']['get']>>;

const cellAt = ({ cells, styleBehind }: SheetFacts, address: string): Cell =>
  cells.get(address) ?? { value: '', formula: '', style: styleBehind(address) };

function isVisible({ styles }: BookFacts, { value, formula, style }: Cell): boolean {
  const facts = styles[style];
  return (
    value !== '' ||
    formula !== '' ||
    (facts !== undefined && (facts.fill !== NO_FILL || facts.borders !== NO_BORDERS))
  );
}

const compareStyles = (a: StyleFacts | undefined, b: StyleFacts | undefined): readonly string[] =>
  STYLE_ASPECTS.flatMap((aspect) => {
    // Borders are compared as displayed, together with those of the neighbouring cells.
    if (aspect === 'borders') return [];
    const [one, other] = [a?.[aspect] ?? NOTHING, b?.[aspect] ?? NOTHING];
    return one === other ? [] : [`${aspect}: ${one} ≠ ${other}`];
  });
