import { type CellRange, isEntireColumn, lastRow, MAX_ROWS, rangeOf } from '../../cell-range.ts';
import type { CellMap } from './cell-map.ts';

/** Rows of a sheet that are deleted and inserted together; row numbers are those before. */
export interface RowChange {
  readonly deletes: readonly number[];
  readonly inserts: readonly { readonly before: number; readonly rowCount: number }[];
}

/** Where rows are after entire rows of the sheet were deleted and inserted. */
export class RowMap implements CellMap {
  private readonly deletes: readonly number[];
  private readonly deleted: ReadonlySet<number>;
  private readonly inserts: readonly { readonly before: number; readonly rowCount: number }[];
  /** How many rows are inserted up to each insertion, itself included. */
  private readonly inserted: readonly number[];

  constructor({ deletes, inserts }: RowChange) {
    this.deleted = new Set(deletes);
    this.deletes = [...this.deleted].sort((a, b) => a - b);
    this.inserts = [...inserts].sort((a, b) => a.before - b.before);
    let sum = 0;
    this.inserted = this.inserts.map(({ rowCount }) => (sum += rowCount));
  }

  get isEmpty(): boolean {
    return this.deletes.length === 0 && this.inserts.length === 0;
  }

  /** The new number of a row; null if it is deleted. */
  row(row: number): number | null {
    return this.deleted.has(row) ? null : this.edge(row);
  }

  /** The new number of a row; for a deleted one that of the row that takes its place. */
  edge(row: number): number {
    const deleted = countBelow(this.deletes.length, (at) => (this.deletes[at] ?? 0) < row);
    const inserts = countBelow(this.inserts.length, (at) => (this.inserts[at]?.before ?? 0) <= row);
    return row - deleted + (this.inserted[inserts - 1] ?? 0);
  }

  column(column: number): number {
    return column;
  }

  /** The first row of each insertion, in the order in which they were given. */
  places(change: RowChange): readonly number[] {
    const taken = new Map<number, number>();
    return change.inserts.map(({ before, rowCount }) => {
      const earlier = taken.get(before) ?? 0;
      taken.set(before, earlier + rowCount);
      const all = change.inserts.reduce((sum, one) => sum + (one.before === before ? one.rowCount : 0), 0);
      return this.edge(before) - all + earlier;
    });
  }

  /** Where an area is afterwards; null if all of its rows are deleted. Entire columns stay. */
  readonly area = (area: CellRange): CellRange | null => {
    if (isEntireColumn(area)) return area;
    const last = lastRow(area);
    const first = this.edge(area.row);
    const end = this.deleted.has(last) ? this.edge(last) - 1 : Math.min(this.edge(last), MAX_ROWS - 1);
    if (end < first) return null;
    if (first === area.row && end === last) return area;
    return rangeOf(first, area.column, end - first + 1, area.columnCount);
  };

  /** The first row of an area that is not deleted; null if there is none. */
  survivor(area: CellRange): number | null {
    for (let row = area.row; row <= lastRow(area); row += 1) if (!this.deleted.has(row)) return row;
    return null;
  }
}

/** How many of the first `count` places a condition holds for; it holds up to one of them and not behind it. */
function countBelow(count: number, holds: (at: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
