import type { HostContext } from '../context.ts';
import { emitRowsSorted } from '../events/sheet-events.ts';
import { type CellRange, rangeOf, intersection } from '#xlsx/cell-range';
import type { Link, Sheet } from '../model/book.ts';
import { type HostCellValue, isError } from '../model/grid.ts';
import { allows, isWritable } from '../model/permission.ts';
import { notImplemented, excelError } from '../excel-error/host-failure.ts';
import { copiedFormula } from '#xlsx/formula/references';

export interface SortField {
  /** Index of the column (or row) in the area. */
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly dataOption?: string;
}

interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** Whether rows are sorted; otherwise columns. */
  readonly isOfRows: boolean;
  readonly isByStrokes: boolean;
}

/**
 * Checks the fields of a sort.
 * @throws HostFailure for an invalid field.
 */
export function sortFields(given: unknown, count: number): readonly SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw excelError('wrong-choice', 'fields');
  const fields = given as readonly SortField[];
  for (const { key, sortOn } of fields) {
    if (!Number.isInteger(key) || key < 0 || key >= count)
      throw excelError('wrong-choice', `key ${String(key)}`);
    if ((sortOn ?? 'Value') !== 'Value') throw notImplemented('RangeSort', `Apply by ${String(sortOn)}`);
  }
  return fields;
}

/**
 * Sorts the rows (or columns) of an area: numbers, texts, truth values, errors; empty cells
 * last in either direction; the sort is stable. Rows hidden by a filter stay in place.
 * Styles and links move along; relative references change as by copying.
 * @throws HostFailure on a protected sheet, or with merged cells.
 */
export function sortCells(context: HostContext, sheet: Sheet, area: CellRange, options: SortOptions): void {
  if (!allows(sheet, 'sort') || !isWritable(context.book, sheet, area))
    throw excelError('locked-cells', sheet.name);
  if (sheet.merges.some((merge) => intersection(merge, area) !== null)) throw excelError('merge-in-sort');
  context.calculator.calculate(sheet, area);
  const places = sortedPositions(sheet, area, options);
  const { grid } = sheet;
  const compare = comparer(options);
  const keyed = places.map((place) => ({
    place,
    keys: options.fields.map(({ key }) =>
      options.isOfRows ? grid.value(place, area.column + key) : grid.value(area.row + key, place),
    ),
  }));
  const order = keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ place }) => place);
  moveLines(sheet, area, places, order, options.isOfRows);
  context.calculator.invalidate();
  if (options.isOfRows) emitRowsSorted(context, sheet, area);
}

function sortedPositions(
  sheet: Sheet,
  area: CellRange,
  { hasHeaders, isOfRows }: SortOptions,
): readonly number[] {
  const first = (isOfRows ? area.row : area.column) + (hasHeaders ? 1 : 0);
  const end = isOfRows ? area.row + area.rowCount : area.column + area.columnCount;
  const places: number[] = [];
  for (let place = first; place < end; place += 1)
    if (!isOfRows || !sheet.filteredRows.has(place)) places.push(place);
  return places;
}

type Comparer = (a: readonly HostCellValue[], b: readonly HostCellValue[]) => number;

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

const keyOf = (value: HostCellValue, asNumber: boolean): HostCellValue =>
  asNumber && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : value;

function compareValues(a: HostCellValue, b: HostCellValue, collator: Intl.Collator): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a === true) - Number(b === true);
}

function rankOf(value: HostCellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isError(value) ? 3 : 2;
}

/** Moves the row (or column) at each index of `order` to the position with the same index. */
function moveLines(
  sheet: Sheet,
  area: CellRange,
  places: readonly number[],
  order: readonly number[],
  isOfRows: boolean,
): void {
  const { grid, links } = sheet;
  const cells = order.map((from) =>
    cellsOfLine(area, from, isOfRows).map(([row, column]) => ({
      value: grid.value(row, column),
      formula: grid.formula(row, column),
      style: grid.style(row, column),
      link: links.get(`${String(row)},${String(column)}`),
    })),
  );
  for (const [index, to] of places.entries()) {
    const from = order[index] ?? to;
    if (from === to) continue;
    for (const [at, [row, column]] of cellsOfLine(area, to, isOfRows).entries()) {
      const cell = cells[index]?.[at];
      if (cell === undefined) continue;
      const by = to - from;
      const formula =
        cell.formula === null ? null : copiedFormula(cell.formula, isOfRows ? by : 0, isOfRows ? 0 : by);
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

function cellsOfLine(
  area: CellRange,
  place: number,
  isOfRows: boolean,
): readonly (readonly [number, number])[] {
  const line = isOfRows
    ? rangeOf(place, area.column, 1, area.columnCount)
    : rangeOf(area.row, place, area.rowCount, 1);
  return Array.from({ length: isOfRows ? line.columnCount : line.rowCount }, (_, index) =>
    isOfRows ? [line.row, line.column + index] : [line.row + index, line.column],
  );
}
