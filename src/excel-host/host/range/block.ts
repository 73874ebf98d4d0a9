import { type CellRange, isEntireColumn, isEntireRow } from '#xlsx/cell-range';
import { refusal } from '../protocol/host-failure.ts';

/** Cells that can be read at once: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
export const MOST_CELLS_READ = 5_000_000;

export const isUnbounded = (area: CellRange): boolean => isEntireColumn(area) || isEntireRow(area);

/**
 * Something of every cell, row by row. Of entire rows and columns null, as Excel answers
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded).
 */
export function block<T>(area: CellRange, each: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  if (area.rowCount * area.columnCount > MOST_CELLS_READ) throw refusal('too-many-cells');
  const rows: T[][] = [];
  for (let down = 0; down < area.rowCount; down += 1) {
    const cells: T[] = [];
    for (let across = 0; across < area.columnCount; across += 1)
      cells.push(each(area.row + down, area.column + across));
    rows.push(cells);
  }
  return rows;
}

/** What is given for the cells of an area: one thing for all of them, or one for each. */
export type Given = (down: number, across: number) => unknown;

/** Reads an argument for cells. Refuses arrays of another size than the area. */
export function givenFor(area: CellRange, argument: unknown): Given {
  if (!Array.isArray(argument)) {
    if (typeof argument === 'object' && argument !== null) throw refusal('wrong-shape');
    return () => argument;
  }
  const rows: readonly unknown[] = argument;
  if (rows.length !== area.rowCount) throw refusal('wrong-shape');
  for (const cells of rows)
    if (!Array.isArray(cells) || cells.length !== area.columnCount) throw refusal('wrong-shape');
  return (down, across) => (rows[down] as readonly unknown[])[across];
}
