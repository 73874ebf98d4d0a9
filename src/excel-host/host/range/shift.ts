import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';

/** Cells are put in or taken out along one axis, within a band across it. */
export interface Shift {
  readonly axis: 'row' | 'column';
  /** Row or column where it begins. */
  readonly at: number;
  readonly deleted: number;
  readonly inserted: number;
  /** First and last column (or row) of the band; entire rows and columns have all of them. */
  readonly from: number;
  readonly to: number;
}

/** Cells put in where an area is: downwards, or to the right. */
export const insertion = (area: CellRange, axis: Shift['axis']): Shift => ({
  ...band(area, axis),
  deleted: 0,
  inserted: axis === 'row' ? area.rowCount : area.columnCount,
});

/** Cells of an area taken out: what is below moves up, or what is to the right moves left. */
export const deletion = (area: CellRange, axis: Shift['axis']): Shift => ({
  ...band(area, axis),
  deleted: axis === 'row' ? area.rowCount : area.columnCount,
  inserted: 0,
});

const band = (area: CellRange, axis: Shift['axis']) =>
  axis === 'row'
    ? { axis, at: area.row, from: area.column, to: lastColumn(area) }
    : { axis, at: area.column, from: area.row, to: lastRow(area) };

/** Whether entire rows or columns move. */
export const isFull = ({ axis, from, to }: Shift): boolean =>
  from === 0 && to === (axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;

/** How an area lies to the band: beside it, within it, or partly in it. */
export function lies(area: CellRange, { axis, from, to }: Shift): 'beside' | 'within' | 'across' {
  const first = axis === 'row' ? area.column : area.row;
  const last = axis === 'row' ? lastColumn(area) : lastRow(area);
  if (last < from || first > to) return 'beside';
  return first >= from && last <= to ? 'within' : 'across';
}

/** Whether an area lies wholly before the place where the shift begins. */
export const liesBefore = (area: CellRange, { axis, at }: Shift): boolean =>
  (axis === 'row' ? lastRow(area) : lastColumn(area)) < at;

/** Where an area is after a shift; null where all of it was taken out. Areas not wholly in the band stay. */
export function shifted(area: CellRange, shift: Shift): CellRange | null {
  if (lies(area, shift) !== 'within' || liesBefore(area, shift)) return area;
  const isRow = shift.axis === 'row';
  const all = isRow ? MAX_ROWS : MAX_COLUMNS;
  const first = isRow ? area.row : area.column;
  const count = isRow ? area.rowCount : area.columnCount;
  // Entire rows and columns stay entire.
  if (first === 0 && count === all) return area;
  const span = moved(first, first + count - 1, shift);
  if (span === null) return null;
  const last = Math.min(span[1], all - 1);
  if (span[0] > last) return null;
  return isRow
    ? rangeOf(span[0], area.column, last - span[0] + 1, area.columnCount)
    : rangeOf(area.row, span[0], area.rowCount, last - span[0] + 1);
}

/** First and last of a stretch after a shift. */
function moved(first: number, last: number, { at, deleted, inserted }: Shift): [number, number] | null {
  const end = at + deleted;
  if (deleted > 0 && first >= at && last < end) return null;
  const by = inserted - deleted;
  const start = first < at ? first : first < end ? at : first + by;
  const stop = last < at ? last : last < end ? at - 1 : last + by;
  return [start, stop];
}
