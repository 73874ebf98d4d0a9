import type { Axes } from './sheet-axes.ts';
import type { Axis } from './axis.ts';

/** Indexes of rows or columns, 0-based; `to` is not included. */
export interface IndexRange {
  readonly from: number;
  readonly to: number;
}

/** One of up to four parts of the grid: frozen rows, frozen columns, their corner, and the scrolling rest. */
export interface GridPart {
  readonly name: 'corner' | 'top' | 'left' | 'main';
  readonly rows: IndexRange;
  readonly columns: IndexRange;
  /** Position of the part in the grid's window, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the sheet before the upper left corner of the part. */
  readonly scrolledX: number;
  readonly scrolledY: number;
}

export interface GridWindow {
  /** Pixels of the window, without headers. */
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

/** Rendered ranges are rounded to multiples of this, so that short scrolling renders nothing. */
const STEP = 8;

/** The largest share of the window that frozen rows or columns may take. */
const MOST_FROZEN = 0.8;

export interface FrozenCounts {
  readonly rows: number;
  readonly columns: number;
}

/** The frozen rows and columns; none where they would leave no room to scroll the rest. */
export function frozenOf({ rows, columns }: Axes, frozen: FrozenCounts, window: GridWindow): FrozenCounts {
  const fits = (axis: Axis, count: number, room: number): number =>
    axis.start(count) <= room * MOST_FROZEN ? count : 0;
  return {
    rows: fits(rows, frozen.rows, window.height),
    columns: fits(columns, frozen.columns, window.width),
  };
}

/** The visible parts of a sheet, the scrolling one last. Parts without size are left out. */
export function gridParts(axes: Axes, wanted: FrozenCounts, window: GridWindow): readonly GridPart[] {
  const frozen = frozenOf(axes, wanted, window);
  const left = axes.columns.start(frozen.columns);
  const top = axes.rows.start(frozen.rows);
  const x = [
    { span: { from: 0, to: frozen.columns }, at: 0, size: left, scrolled: 0 },
    part(axes.columns, frozen.columns, left, window.width - left, window.scrollX),
  ];
  const y = [
    { span: { from: 0, to: frozen.rows }, at: 0, size: top, scrolled: 0 },
    part(axes.rows, frozen.rows, top, window.height - top, window.scrollY),
  ];
  const names = [
    ['corner', 'top'],
    ['left', 'main'],
  ] as const;
  return y.flatMap((down, row) =>
    x.flatMap((across, column) =>
      down.size <= 0 || across.size <= 0
        ? []
        : [
            {
              name: names[row]?.[column] ?? 'main',
              rows: down.span,
              columns: across.span,
              x: across.at,
              y: down.at,
              width: across.size,
              height: down.size,
              scrolledX: across.scrolled,
              scrolledY: down.scrolled,
            },
          ],
    ),
  );
}

function part(axis: Axis, frozen: number, at: number, size: number, scroll: number) {
  const from = Math.max(frozen, axis.at(at + scroll) - (axis.at(at + scroll) % STEP));
  const last = axis.at(at + scroll + size);
  return {
    span: { from, to: Math.min(axis.count, last - (last % STEP) + STEP) },
    at,
    size,
    scrolled: at + scroll,
  };
}

/** The scroll position that shows a whole cell, or its start where the cell is larger than the window. */
export function scrollToCell(
  axes: Axes,
  wanted: FrozenCounts,
  window: GridWindow,
  cell: { readonly row: number; readonly column: number },
): { readonly x: number; readonly y: number } {
  const frozen = frozenOf(axes, wanted, window);
  return {
    x: along(axes.columns, frozen.columns, window.width, window.scrollX, cell.column),
    y: along(axes.rows, frozen.rows, window.height, window.scrollY, cell.row),
  };
}

function along(axis: Axis, frozen: number, room: number, scroll: number, index: number): number {
  if (index < frozen) return scroll;
  const from = axis.start(index) - axis.start(frozen);
  const to = axis.start(index + 1) - axis.start(frozen);
  const seen = room - axis.start(frozen);
  if (from < scroll || to - from > seen) return from;
  return to > scroll + seen ? to - seen : scroll;
}
