import { type CellValue, isBlank } from '#xlsx/cell-value';
import { bareTitle, plainTitle } from './title.ts';

/** What identifies a column of a layout. */
interface Titled {
  readonly key: string;
  readonly header: string;
}

/** Where the columns of a layout are in a row of titles. */
export interface FoundColumns<Column extends Titled> {
  /** Places, from 0, by the keys of the columns that were found. */
  readonly places: ReadonlyMap<string, number>;
  /** Columns known by their neighbours alone, with the title found there; "" where there is none. */
  readonly byPosition: readonly { readonly column: Column; readonly title: string }[];
  /** Columns found for certain neither by a title nor by their neighbours. */
  readonly missing: readonly Column[];
}

/** Ways to compare titles, the strictest first: white space and widths, then remarks, do not count. */
const LEVELS: readonly ((cell: CellValue | undefined) => string)[] = [
  (cell) => (typeof cell === 'string' ? cell.trim() : ''),
  plainTitle,
  bareTitle,
];

/** What Excel and WPS put where a title of a table is deleted. */
const NO_TITLE = /^(?:列|Column|字段|Field)\d{0,5}$/u;

/**
 * Finds the columns of a layout in a row of titles: by title, apart from white space, line
 * breaks, widths and remarks in brackets. A column that is alone between its two
 * neighbours, both known by their titles, is known by its position, whatever its title; so
 * are several whose titles were deleted. Of columns with the same title only one between
 * the neighbours counts. No other title is guessed.
 */
export function findColumns<Column extends Titled>(
  titles: readonly CellValue[],
  columns: readonly Column[],
): FoundColumns<Column> {
  const { places, doubled } = titledColumns(titles, columns);
  settleDoubles(places, doubled, columns);
  const byPosition = positionedColumns(titles, columns, places);
  for (const { column, place } of byPosition) places.set(column.key, place);
  return {
    places,
    byPosition: byPosition.map(({ column, place }) => ({
      column,
      title: String(titles[place] ?? '').trim(),
    })),
    missing: columns.filter(({ key }) => !places.has(key)),
  };
}

/** The columns with a title of their own, and the places of those whose title occurs more than once. */
function titledColumns(titles: readonly CellValue[], columns: readonly Titled[]) {
  const places = new Map<string, number>();
  const doubled = new Map<string, readonly number[]>();
  const taken = new Set<number>();
  for (const level of LEVELS) {
    const at = new Map<string, number[]>();
    for (const [place, cell] of titles.entries()) {
      const title = taken.has(place) ? '' : level(cell);
      if (title !== '') at.set(title, [...(at.get(title) ?? []), place]);
    }
    for (const { key, header } of columns) {
      if (places.has(key) || doubled.has(key)) continue;
      const [place, ...others] = at.get(level(header)) ?? [];
      if (place === undefined) continue;
      for (const one of [place, ...others]) taken.add(one);
      if (others.length === 0) places.set(key, place);
      else doubled.set(key, [place, ...others]);
    }
  }
  return { places, doubled };
}

/** Places columns whose title occurs more than once: between their neighbours, or, where all are doubled, first. */
function settleDoubles(
  places: Map<string, number>,
  doubled: ReadonlyMap<string, readonly number[]>,
  columns: readonly Titled[],
): void {
  const isCopied = places.size === 0;
  const known = new Map(places);
  for (const [key, candidates] of doubled) {
    const index = columns.findIndex((column) => column.key === key);
    const before = neighbour(columns, known, index, -1);
    const after = neighbour(columns, known, index, 1);
    const between = candidates.filter((place) => isBetween(place, before, after));
    const [first] = isCopied ? candidates : between;
    if (first !== undefined && (isCopied || between.length === 1)) places.set(key, first);
  }
}

/** Place of the nearest known column before (-1) or after (1) one in the layout; null where there is none. */
function neighbour(
  columns: readonly Titled[],
  known: ReadonlyMap<string, number>,
  index: number,
  step: -1 | 1,
): number | null {
  for (let at = index + step; at >= 0 && at < columns.length; at += step) {
    const place = known.get(columns[at]?.key ?? '');
    if (place !== undefined) return place;
  }
  return null;
}

function isBetween(place: number, before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== null || after !== null;
  return (place > before && place < after) || (place < before && place > after);
}

/** Columns whose title was changed or deleted, by the known columns on both sides of them. */
function positionedColumns<Column extends Titled>(
  titles: readonly CellValue[],
  columns: readonly Column[],
  known: ReadonlyMap<string, number>,
): readonly { readonly column: Column; readonly place: number }[] {
  const taken = new Set(known.values());
  const found: { column: Column; place: number }[] = [];
  for (let from = 0; from < columns.length; from += 1) {
    if (known.has(columns[from]?.key ?? '')) continue;
    let to = from;
    while (to + 1 < columns.length && !known.has(columns[to + 1]?.key ?? '')) to += 1;
    const run = columns.slice(from, to + 1);
    const before = known.get(columns[from - 1]?.key ?? '');
    const after = known.get(columns[to + 1]?.key ?? '');
    from = to;
    if (before === undefined || after === undefined) continue;
    const gap = placesBetween(before, after);
    const isCertain =
      gap.length === run.length &&
      gap.every((place) => !taken.has(place)) &&
      (run.length === 1 || gap.every((place) => hasNoTitle(titles[place])));
    if (isCertain)
      for (const [index, column] of run.entries()) found.push({ column, place: gap[index] ?? 0 });
  }
  return found;
}

const hasNoTitle = (title: CellValue | undefined): boolean =>
  isBlank(title) || NO_TITLE.test(String(title).trim());

/** The places between two others, from the first to the second. */
function placesBetween(first: number, second: number): readonly number[] {
  const step = second > first ? 1 : -1;
  return Array.from(
    { length: Math.max(0, Math.abs(second - first) - 1) },
    (_, at) => first + step * (at + 1),
  );
}
