import { type CellRange, isEntireColumn, isEntireRow } from '#xlsx/cell-range';
import { excelError } from '../excel-error/host-failure.ts';

/**
 * Maximal number of cells in a read:
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const MAX_CELLS_READ = 5_000_000;

export const isUnbounded = (area: CellRange): boolean => isEntireColumn(area) || isEntireRow(area);

/**
 * A value for every cell, row by row. Null for entire rows and columns, as in Excel
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded).
 */
export function mapCells<T>(area: CellRange, each: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  if (area.rowCount * area.columnCount > MAX_CELLS_READ) throw excelError('too-many-cells');
  const rows: T[][] = [];
  for (let down = 0; down < area.rowCount; down += 1) {
    const cells: T[] = [];
    for (let across = 0; across < area.columnCount; across += 1)
      cells.push(each(area.row + down, area.column + across));
    rows.push(cells);
  }
  return rows;
}

/** The value that an argument has for each cell, counted from the first one. */
export type CellArgument = (down: number, across: number) => unknown;

/**
 * Reads an argument for the cells of an area: a single value, or an array of the same size.
 * @throws HostFailure for an array of another size.
 */
export function cellArgument(area: CellRange, argument: unknown): CellArgument {
  if (!Array.isArray(argument)) {
    if (typeof argument === 'object' && argument !== null) throw excelError('wrong-shape');
    return () => argument;
  }
  if (argument.length !== area.rowCount) throw excelError('wrong-shape');
  const rows: (readonly unknown[])[] = [];
  for (const cells of argument as readonly unknown[]) {
    if (!Array.isArray(cells) || cells.length !== area.columnCount) throw excelError('wrong-shape');
    rows.push(cells);
  }
  return (down, across) => rows[down]?.[across];
}
