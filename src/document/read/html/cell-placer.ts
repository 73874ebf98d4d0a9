import { InputFailure } from '#core/failure/input-failure';
import type { CellPosition } from '../block-draft.ts';
import { TABLE_COLUMNS } from '../limits.ts';

/** Largest `colspan` and `rowspan` (HTML standard, 4.9.11). */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/**
 * Finds the row and column of each cell of an html table from its spans, as a browser does: a
 * cell is put into the first column that no cell of an earlier row extends into. The cost per
 * cell is one step for each column it covers, whatever its row span.
 */
export class CellPlacer {
  #row = -1;
  #column = 0;
  /** Column → first row below the last cell that covers it. */
  readonly #freeFrom: number[] = [];

  startRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /**
   * Places the next cell of the row. A rowspan of 0 extends to the end of the table.
   * @throws {InputFailure} `input.too-many-cells`
   */
  place(rowSpan: string | undefined, columnSpan: string | undefined): CellPosition {
    if (this.#row < 0) this.startRow();
    while ((this.#freeFrom[this.#column] ?? 0) > this.#row) this.#column += 1;
    const position = {
      row: this.#row,
      column: this.#column,
      rowSpan: spanOf(rowSpan, MAX_ROW_SPAN) || MAX_ROW_SPAN,
      columnSpan: spanOf(columnSpan, MAX_COLUMN_SPAN) || 1,
    };
    const end = position.column + position.columnSpan;
    if (end > TABLE_COLUMNS) throw new InputFailure('input.too-many-cells', { limit: TABLE_COLUMNS });
    for (let i = position.column; i < end; i += 1) this.#freeFrom[i] = this.#row + position.rowSpan;
    this.#column = end;
    return position;
  }
}

function spanOf(value: string | undefined, max: number): number {
  const digits = /^\s*(\d+)/.exec(value ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), max);
}
