import type { CellRange } from '../../cell-range.ts';

/** Where the cells of a sheet are after entire rows or columns of it were deleted and inserted. */
export interface CellMap {
  /** Whether nothing moves. */
  readonly isEmpty: boolean;
  /** The new number of a row; null if it is deleted. */
  readonly row: (row: number) => number | null;
  /** The new number of a row; for a deleted one that of the row that takes its place. */
  readonly edge: (row: number) => number;
  /** The new number of a column. */
  readonly column: (column: number) => number;
  /** Where an area is afterwards, itself if it stays; null if all of its rows are deleted. */
  readonly area: (area: CellRange) => CellRange | null;
  /** The first row of an area that is not deleted; null if there is none. */
  readonly survivor: (area: CellRange) => number | null;
}
