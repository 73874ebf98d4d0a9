import type { Axes } from './sheet-axes.ts';
import type { Axis } from './axis.ts';

/** A run of rows or columns; the last is not in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One of up to four parts of a sheet: those beside frozen rows and columns, and those in them. */
export interface Pane {
  readonly name: 'corner' | 'top' | 'left' | 'main';
  readonly rows: Span;
  readonly columns: Span;
  /** Where the part lies in the window of the grid, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the sheet that lie before its upper left corner. */
  readonly scrolledX: number;
  readonly scrolledY: number;
}

export interface Window {
  /** Pixels of the window, without headers. */
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

/** Indexes drawn beyond what is seen, in steps, so that scrolling a little draws nothing anew. */
const STEP = 8;

/** How much of the window frozen rows or columns take at most. */
const MOST_FROZEN = 0.8;

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** What stays in sight, no more than leaves room to scroll the rest. */
export function frozenOf({ rows, columns }: Axes, frozen: Frozen, window: Window): Frozen {
  const fits = (axis: Axis, count: number, room: number): number =>
    axis.start(count) <= room * MOST_FROZEN ? count : 0;
  return {
    rows: fits(rows, frozen.rows, window.height),
    columns: fits(columns, frozen.columns, window.width),
  };
}

/** The parts of a sheet as they are seen, the scrolling one last. Parts without size are left out. */
export function panesOf(axes: Axes, wanted: Frozen, window: Window): readonly Pane[] {
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

/** How far the window must be scrolled so that a cell is seen whole, or begins at the edge where it is too large. */
export function scrolledTo(
  axes: Axes,
  wanted: Frozen,
  window: Window,
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
