import { frozenOf, type Frozen, type Window } from './panes.ts';
import type { Axis } from './axis.ts';
import type { Axes } from './sheet-axes.ts';

/** The cell under a point of the window of the grid, given in pixels from where the cells begin. */
export function cellAt(
  axes: Axes,
  wanted: Frozen,
  window: Window,
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

/** Where an area of cells lies in the window, in pixels; it may reach beyond it. Cells in frozen rows and columns do not scroll. */
export function placeOfCells(
  axes: Axes,
  wanted: Frozen,
  window: Window,
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
