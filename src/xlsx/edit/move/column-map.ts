import { type CellRange, isEntireRow, lastColumn, MAX_COLUMNS } from '../../cell-range.ts';
import type { CellMap } from './cell-map.ts';

/** Where cells are after entire columns were inserted in front of a column. */
export class ColumnMap implements CellMap {
  constructor(
    private readonly before: number,
    private readonly count: number,
  ) {}

  get isEmpty(): boolean {
    return this.count === 0;
  }

  row(row: number): number {
    return row;
  }

  edge(row: number): number {
    return row;
  }

  column(column: number): number {
    return column < this.before ? column : column + this.count;
  }

  readonly area = (area: CellRange): CellRange => {
    const last = lastColumn(area);
    if (isEntireRow(area) || last < this.before || this.isEmpty) return area;
    const column = this.column(area.column);
    return { ...area, column, columnCount: Math.min(this.column(last), MAX_COLUMNS - 1) - column + 1 };
  };

  survivor({ row }: CellRange): number {
    return row;
  }
}
