import { frozenOf, type FrozenCounts, type GridWindow } from './grid-parts.ts';
import type { Axis } from './axis.ts';
import type { Axes } from './sheet-axes.ts';

/** The cell at a point of the grid's window, in pixels from the first cell (headers excluded). */
export function cellAt(
  axes: Axes,
  wanted: FrozenCounts,
  window: GridWindow,
  point: { readonly x: number; readonly y: number },
): { readonly row: number; readonly column: number } {
  const frozen = frozenOf(axes, wanted, window);
  return {
    row: indexAt(axes.rows, frozen.rows, window.scrollY, Math.min(point.y, window.height - 1)),
    column: indexAt(axes.columns, frozen.columns, window.scrollX, Math.min(point.x, window.width - 1)),
  };
}

const indexAt = (axis: Axis, frozen: number, scroll: number, at: number): number =>
  axis.at(Math.max(0, at < axis.start(frozen) ? at : at + scroll));

/** The box of a range in the grid's window, in pixels; it may reach beyond the window. Frozen cells do not scroll. */
export function positionOfCells(
  axes: Axes,
  wanted: FrozenCounts,
  window: GridWindow,
  area: {
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const frozen = frozenOf(axes, wanted, window);
  const x = axes.columns.start(area.column) - (area.column < frozen.columns ? 0 : window.scrollX);
  const y = axes.rows.start(area.row) - (area.row < frozen.rows ? 0 : window.scrollY);
  return {
    x,
    y,
    width: axes.columns.size(area.column, area.columnCount),
    height: axes.rows.size(area.row, area.rowCount),
  };
}
