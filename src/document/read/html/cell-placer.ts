import { InputFailure } from '#core/failure/input-failure';
import type { CellPosition } from '../block-draft.ts';
import { TABLE_COLUMNS } from '../limits.ts';

/** Most columns a `colspan` may claim, and rows a `rowspan` (HTML standard, 4.9.11). */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/**
 * Finds the place of each cell of a table from its spans, row by row, the way
 * a browser does: a cell goes to the first column that no cell from above
 * reaches into. Costs one step per column claimed, however large the spans.
 */
export class CellPlacer {
  #row = -1;
  #column = 0;
  /** Column → first row below the cell that claims it. */
  readonly #freeFrom: number[] = [];

  startRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /** A rowspan of 0 reaches to the end of the table. */
  place(rowSpan: string | undefined, columnSpan: string | undefined): CellPosition {
    if (this.#row < 0) this.startRow();
    while ((this.#freeFrom[this.#column] ?? 0) > this.#row) this.#column += 1;
    const place = {
      row: this.#row,
      column: this.#column,
      rowSpan: spanOf(rowSpan, MAX_ROW_SPAN) || MAX_ROW_SPAN,
      columnSpan: spanOf(columnSpan, MAX_COLUMN_SPAN) || 1,
    };
    const end = place.column + place.columnSpan;
    if (end > TABLE_COLUMNS) throw new InputFailure('input.too-many-cells', { limit: TABLE_COLUMNS });
    for (let i = place.column; i < end; i += 1) this.#freeFrom[i] = this.#row + place.rowSpan;
    this.#column = end;
    return place;
  }
}

function spanOf(value: string | undefined, most: number): number {
  const digits = /^\s*(\d+)/.exec(value ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}
