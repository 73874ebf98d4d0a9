import { InputFailure } from '#core/failure/input-failure';
import type { CellPlace, Draft } from '../draft.ts';
import { Flow, settleTable } from '../flow.ts';
import type { FilledCell } from '../flow.ts';
import { TABLE_CELLS, TABLE_COLUMNS } from '../limits.ts';

/** What the properties of a cell say; `continues` a cell of the row above. */
export interface CellShape {
  columnSpan: number;
  continues: boolean;
}

/** One table while its rows are being read. */
export class OpenTable {
  readonly #cells: FilledCell[] = [];
  /** Column → index of the last cell that began there. */
  readonly #lastIn = new Map<number, number>();
  #row = -1;
  #column = 0;

  /** `before` columns at the start of the row hold no cell. */
  openRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  skip(columns: number): void {
    this.#column += columns;
  }

  /** A continuing cell makes the one above it longer; what it holds is not printed. */
  add(shape: CellShape, content: readonly Draft[]): void {
    const place: CellPlace = {
      row: this.#row,
      column: this.#column,
      rowSpan: 1,
      columnSpan: shape.columnSpan,
    };
    this.#column += shape.columnSpan;
    if (this.#column > TABLE_COLUMNS)
      throw new InputFailure('input.too-many-cells', { limit: TABLE_COLUMNS });
    const above = this.#lastIn.get(place.column);
    const upper = above === undefined ? undefined : this.#cells[above];
    if (
      shape.continues &&
      upper !== undefined &&
      above !== undefined &&
      upper.row + upper.rowSpan === this.#row
    ) {
      this.#cells[above] = { ...upper, rowSpan: upper.rowSpan + 1 };
      return;
    }
    this.#lastIn.set(place.column, this.#cells.length);
    this.#cells.push({ ...place, content });
  }

  settle(): readonly Draft[] {
    return settleTable(this.#cells);
  }
}

/**
 * The table cells and text boxes open at one point of a document, innermost
 * last, and the flow that text goes to there.
 */
export class DocxTables {
  flow = new Flow();
  readonly #open: { readonly table: OpenTable; readonly outside: Flow; shape: CellShape | null }[] = [];
  #cellCount = 0;

  openTable(): void {
    this.#open.push({ table: new OpenTable(), outside: this.flow, shape: null });
  }

  openRow(): void {
    this.#open.at(-1)?.table.openRow();
  }

  skip(columns: number): void {
    this.#open.at(-1)?.table.skip(columns);
  }

  openCell(): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    this.#cellCount += 1;
    if (this.#cellCount > TABLE_CELLS) throw new InputFailure('input.too-many-cells', { limit: TABLE_CELLS });
    top.shape = { columnSpan: 1, continues: false };
    this.flow = new Flow();
  }

  /** The shape of the cell that is open, to be filled in from its properties. */
  get shape(): CellShape | null {
    return this.#open.at(-1)?.shape ?? null;
  }

  closeCell(): void {
    const top = this.#open.at(-1);
    if (top === undefined || top.shape === null) return;
    this.flow.breakLine();
    top.table.add(top.shape, this.flow.drafts);
    top.shape = null;
    this.flow = top.outside;
  }

  closeTable(): void {
    const top = this.#open.pop();
    if (top !== undefined) this.flow.append(top.table.settle());
  }
}
