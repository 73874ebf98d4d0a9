import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';

/** An insertion or deletion of cells along an axis, within a band across it. */
export interface Shift {
  readonly axis: 'row' | 'column';
  /** First row or column that moves. */
  readonly at: number;
  readonly deleted: number;
  readonly inserted: number;
  /** First and last column (or row) of the band; entire rows and columns span all of them. */
  readonly from: number;
  readonly to: number;
}

/** The insertion of cells at an area, which moves cells down or to the right. */
export const insertion = (area: CellRange, axis: Shift['axis']): Shift => ({
  ...band(area, axis),
  deleted: 0,
  inserted: axis === 'row' ? area.rowCount : area.columnCount,
});

/** The deletion of the cells of an area, which moves cells up or to the left. */
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

/** Position of an area relative to the band: outside, inside, or partly inside. */
export function bandPosition(area: CellRange, { axis, from, to }: Shift): 'beside' | 'within' | 'across' {
  const first = axis === 'row' ? area.column : area.row;
  const last = axis === 'row' ? lastColumn(area) : lastRow(area);
  if (last < from || first > to) return 'beside';
  return first >= from && last <= to ? 'within' : 'across';
}

/** Whether an area ends before the first row or column that moves. */
export const isBefore = (area: CellRange, { axis, at }: Shift): boolean =>
  (axis === 'row' ? lastRow(area) : lastColumn(area)) < at;

/** An area after a shift; null if it was deleted. Areas that are not completely in the band do not move. */
export function shiftRange(area: CellRange, shift: Shift): CellRange | null {
  if (bandPosition(area, shift) !== 'within' || isBefore(area, shift)) return area;
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

/** First and last row or column of a span after a shift. */
function moved(first: number, last: number, { at, deleted, inserted }: Shift): [number, number] | null {
  const end = at + deleted;
  if (deleted > 0 && first >= at && last < end) return null;
  const by = inserted - deleted;
  const start = first < at ? first : first < end ? at : first + by;
  const stop = last < at ? last : last < end ? at - 1 : last + by;
  return [start, stop];
}
