import type { HostContext } from '../context.ts';
import { tellRowsSorted } from '../events/sheet-events.ts';
import { type CellRange, rangeOf, intersection } from '#xlsx/cell-range';
import type { Link, Sheet } from '../model/book.ts';
import { type CellValue, isError } from '../model/grid.ts';
import { allows, mayWrite } from '../model/permission.ts';
import { notImplemented, refusal } from '../protocol/host-failure.ts';
import { referencesCopied } from './references.ts';

export interface SortField {
  /** Column (or row) of the area, from 0. */
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly dataOption?: string;
}

export interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** Rows change places, or columns. */
  readonly isOfRows: boolean;
  readonly isByStrokes: boolean;
}

/** Reads the fields of a sort. */
export function fieldsOf(given: unknown, count: number): readonly SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw refusal('wrong-choice', 'fields');
  const fields = given as readonly SortField[];
  for (const { key, sortOn } of fields) {
    if (!Number.isInteger(key) || key < 0 || key >= count)
      throw refusal('wrong-choice', `key ${String(key)}`);
    if ((sortOn ?? 'Value') !== 'Value') throw notImplemented('RangeSort', `Apply by ${String(sortOn)}`);
  }
  return fields;
}

/**
 * Sorts the rows (or columns) of an area: numbers before text before truth values before
 * errors, empty cells last whichever way; those that are alike keep their order. Rows a filter
 * hides stay where they are. Looks and links move along; relative references do as when copied.
 */
export function sortCells(context: HostContext, sheet: Sheet, area: CellRange, options: SortOptions): void {
  if (!allows(sheet, 'sort') || !mayWrite(context.book, sheet, area))
    throw refusal('locked-cells', sheet.name);
  if (sheet.merges.some((merge) => intersection(merge, area) !== null)) throw refusal('merge-in-sort');
  context.calculator.settle(sheet, area);
  const places = placesOf(sheet, area, options);
  const { grid } = sheet;
  const compare = comparer(options);
  const keyed = places.map((place) => ({
    place,
    keys: options.fields.map(({ key }) =>
      options.isOfRows ? grid.value(place, area.column + key) : grid.value(area.row + key, place),
    ),
  }));
  const order = keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ place }) => place);
  move(sheet, area, places, order, options.isOfRows);
  context.calculator.changed();
  if (options.isOfRows) tellRowsSorted(context, sheet, area);
}

function placesOf(sheet: Sheet, area: CellRange, { hasHeaders, isOfRows }: SortOptions): readonly number[] {
  const first = (isOfRows ? area.row : area.column) + (hasHeaders ? 1 : 0);
  const end = isOfRows ? area.row + area.rowCount : area.column + area.columnCount;
  const places: number[] = [];
  for (let place = first; place < end; place += 1)
    if (!isOfRows || !sheet.filteredRows.has(place)) places.push(place);
  return places;
}

type Comparer = (a: readonly CellValue[], b: readonly CellValue[]) => number;

function comparer({ fields, matchCase, isByStrokes }: SortOptions): Comparer {
  const collator = new Intl.Collator(isByStrokes ? 'zh-CN-u-co-stroke' : 'zh-CN-u-co-pinyin', {
    sensitivity: matchCase ? 'variant' : 'accent',
  });
  return (a, b) => {
    for (const [index, { ascending, dataOption }] of fields.entries()) {
      const asNumber = dataOption === 'TextAsNumber';
      const one = keyOf(a[index] ?? null, asNumber);
      const other = keyOf(b[index] ?? null, asNumber);
      if (one === null || other === null) {
        if (one === other) continue;
        return one === null ? 1 : -1;
      }
      const order = compareValues(one, other, collator);
      if (order !== 0) return ascending === false ? -order : order;
    }
    return 0;
  };
}

const keyOf = (value: CellValue, asNumber: boolean): CellValue =>
  asNumber && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : value;

function compareValues(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a === true) - Number(b === true);
}

function rankOf(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isError(value) ? 3 : 2;
}

/** Puts each row (or column) of the order into the place of the same index. */
function move(
  sheet: Sheet,
  area: CellRange,
  places: readonly number[],
  order: readonly number[],
  isOfRows: boolean,
): void {
  const { grid, links } = sheet;
  const cells = order.map((from) =>
    lineOf(area, from, isOfRows).map(([row, column]) => ({
      value: grid.value(row, column),
      formula: grid.formula(row, column),
      style: grid.style(row, column),
      link: links.get(`${String(row)},${String(column)}`),
    })),
  );
  for (const [index, to] of places.entries()) {
    const from = order[index] ?? to;
    if (from === to) continue;
    for (const [at, [row, column]] of lineOf(area, to, isOfRows).entries()) {
      const cell = cells[index]?.[at];
      if (cell === undefined) continue;
      const by = to - from;
      const formula =
        cell.formula === null ? null : referencesCopied(cell.formula, isOfRows ? by : 0, isOfRows ? 0 : by);
      grid.setContent(row, column, cell.value, formula);
      grid.setStyle(row, column, cell.style);
      setLink(links, `${String(row)},${String(column)}`, cell.link);
    }
  }
}

function setLink(links: Map<string, Link>, key: string, link: Link | undefined): void {
  if (link === undefined) links.delete(key);
  else links.set(key, link);
}

function lineOf(area: CellRange, place: number, isOfRows: boolean): readonly (readonly [number, number])[] {
  const line = isOfRows
    ? rangeOf(place, area.column, 1, area.columnCount)
    : rangeOf(area.row, place, area.rowCount, 1);
  return Array.from({ length: isOfRows ? line.columnCount : line.rowCount }, (_, index) =>
    isOfRows ? [line.row, line.column + index] : [line.row + index, line.column],
  );
}
