import { type CellRange, rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Edge } from '../../model/style.ts';

// Where the border lines of a range run, and which adjacent cells share them.

export const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type Side = (typeof SIDES)[number];

/** Cells along a side, the adjacent cells beyond it, and the edges where they meet. */
export interface Seam {
  readonly own: CellRange;
  readonly edge: Edge;
  readonly beyond: CellRange | null;
  readonly facing: Edge;
}

/** The seams of a side: one along an edge, one between rows or between columns. */
export function seamsOf(area: CellRange, side: Side): readonly Seam[] {
  const { row, column, rowCount, columnCount } = area;
  const rows = (at: number): CellRange | null =>
    at < 0 || at >= MAX_ROWS ? null : rangeOf(at, column, 1, columnCount);
  const columns = (at: number): CellRange | null =>
    at < 0 || at >= MAX_COLUMNS ? null : rangeOf(row, at, rowCount, 1);
  switch (side) {
    case 'EdgeTop':
      return [
        { own: rangeOf(row, column, 1, columnCount), edge: 'top', beyond: rows(row - 1), facing: 'bottom' },
      ];
    case 'EdgeBottom': {
      const last = lastRow(area);
      return [
        {
          own: rangeOf(last, column, 1, columnCount),
          edge: 'bottom',
          beyond: rows(last + 1),
          facing: 'top',
        },
      ];
    }
    case 'EdgeLeft':
      return [
        {
          own: rangeOf(row, column, rowCount, 1),
          edge: 'left',
          beyond: columns(column - 1),
          facing: 'right',
        },
      ];
    case 'EdgeRight': {
      const last = lastColumn(area);
      return [
        { own: rangeOf(row, last, rowCount, 1), edge: 'right', beyond: columns(last + 1), facing: 'left' },
      ];
    }
    case 'InsideVertical':
      if (columnCount < 2) return [];
      return [
        {
          own: { ...area, columnCount: columnCount - 1 },
          edge: 'right',
          beyond: withoutFirst(area, 0, 1),
          facing: 'left',
        },
      ];
    default:
      if (rowCount < 2) return [];
      return [
        {
          own: { ...area, rowCount: rowCount - 1 },
          edge: 'bottom',
          beyond: withoutFirst(area, 1, 0),
          facing: 'top',
        },
      ];
  }
}

/** The area without its first rows and columns. */
const withoutFirst = (area: CellRange, rows: number, columns: number): CellRange =>
  rangeOf(area.row + rows, area.column + columns, area.rowCount - rows, area.columnCount - columns);

/**
 * Visits the cells of `own` with the corresponding cells of `beyond`; of the rows below all
 * styled ones only the first.
 */
export function eachPair(
  own: CellRange,
  beyond: CellRange,
  styledHeight: number,
  each: (row: number, column: number, row2: number, column2: number) => void,
): void {
  const bottom = Math.max(own.row, Math.min(lastRow(own), styledHeight));
  for (let row = own.row; row <= bottom; row += 1)
    for (let column = own.column; column <= lastColumn(own); column += 1)
      each(row, column, row - own.row + beyond.row, column - own.column + beyond.column);
}
