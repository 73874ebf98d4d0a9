import { type CellRange, rangeOf, lastColumn, lastRow } from '#xlsx/cell-range';
import type { CellGrid } from '../../model/grid.ts';
import { isFull, type Shift } from './shift.ts';

/**
 * Moves contents and styles of the cells of a sheet; inserted cells get the styles of the
 * cells above or to the left.
 */
export function shiftCells(grid: CellGrid, shift: Shift): void {
  if (isFull(shift)) spliceAll(grid, shift);
  else moveBand(grid, shift);
  if (shift.inserted > 0 && shift.at > 0) inheritStyles(grid, shift);
}

function spliceAll(grid: CellGrid, { axis, at, deleted, inserted }: Shift): void {
  if (axis === 'column') grid.spliceColumns(at, deleted, inserted);
  else if (at < grid.height) grid.spliceRows(at, deleted, inserted);
  else grid.spliceRowStyles(at, deleted, inserted);
}

/** Moves the cells of a band one by one, starting at the end that becomes free. */
function moveBand(grid: CellGrid, { axis, at, deleted, inserted, from, to }: Shift): void {
  const used = grid.used(false);
  if (used === null) return;
  const by = inserted - deleted;
  const last = axis === 'row' ? lastRow(used) : lastColumn(used);
  const places = Array.from(
    { length: Math.max(0, last - at - deleted + 1) },
    (_, index) => at + deleted + index,
  );
  if (by > 0) places.reverse();
  const end = Math.min(to, axis === 'row' ? lastColumn(used) : lastRow(used));
  for (let across = from; across <= end; across += 1) {
    for (const place of places) moveCell(grid, cell(axis, place, across), cell(axis, place + by, across));
    const emptied = by > 0 ? [at, at + inserted] : [Math.max(at, last + 1 + by), last + 1];
    for (let place = emptied[0] ?? 0; place < (emptied[1] ?? 0); place += 1)
      emptyCell(grid, cell(axis, place, across));
  }
}

const cell = (axis: Shift['axis'], place: number, across: number): readonly [number, number] =>
  axis === 'row' ? [place, across] : [across, place];

function moveCell(grid: CellGrid, from: readonly [number, number], to: readonly [number, number]): void {
  grid.setContent(...to, grid.value(...from), grid.formula(...from));
  const style = grid.ownStyle(...from);
  if (style === undefined) grid.dropStyle(...to);
  else grid.setStyle(...to, style);
}

function emptyCell(grid: CellGrid, place: readonly [number, number]): void {
  grid.setContent(...place, null);
  grid.dropStyle(...place);
}

/** Excel formats inserted cells like those above or to the left. */
function inheritStyles(grid: CellGrid, shift: Shift): void {
  const { axis, at, inserted, from, to } = shift;
  if (isFull(shift)) {
    const styles = axis === 'row' ? grid.rowStyles : grid.columnStyles;
    const style = styles.get(at - 1);
    for (let place = at; style !== undefined && place < at + inserted; place += 1) styles.set(place, style);
  }
  const strip: CellRange =
    axis === 'row' ? rangeOf(at - 1, from, 1, to - from + 1) : rangeOf(from, at - 1, to - from + 1, 1);
  grid.each(strip, (row, column) => {
    const style = grid.ownStyle(row, column);
    if (style === undefined) return;
    for (let by = 1; by <= inserted; by += 1)
      if (axis === 'row') grid.setStyle(row + by, column, style);
      else grid.setStyle(row, column + by, style);
  });
}
