import { type CellRange, lastRow } from '#xlsx/cell-range';

interface Block {
  readonly before: number;
  readonly rowCount: number;
}

/** Where rows of a sheet are after some were inserted and deleted; all numbers given are those before. */
export class RowMoves {
  private readonly deleted: readonly number[];

  constructor(
    private readonly inserts: readonly Block[],
    deletes: readonly { readonly row: number }[],
  ) {
    this.deleted = deletes.map(({ row }) => row);
  }

  /** Of a deleted row: where the row after it is. */
  rowAfter(row: number): number {
    return row + this.insertedAbove(row) - this.deletedAbove(row);
  }

  /** The rows that each insert puts there, from its first row on. */
  insertedAt(index: number): number {
    const own = this.inserts[index];
    if (own === undefined) throw new RangeError(`no insert ${String(index)}`);
    const above = this.inserts.slice(0, index).reduce((sum, { rowCount }) => sum + rowCount, 0);
    return own.before + above - this.deletedAbove(own.before);
  }

  /** Where a range is after Excel has moved it. */
  rangeAfter(range: CellRange): CellRange {
    const row = this.rowAfter(range.row);
    const end = lastRow(range);
    const last = this.deleted.includes(end) ? this.rowAfter(end) - 1 : this.rowAfter(end);
    return { ...range, row, rowCount: Math.max(1, last - row + 1) };
  }

  private insertedAbove(row: number): number {
    return this.inserts.reduce((sum, { before, rowCount }) => sum + (before <= row ? rowCount : 0), 0);
  }

  private deletedAbove(row: number): number {
    return this.deleted.reduce((sum, one) => sum + (one < row ? 1 : 0), 0);
  }
}
