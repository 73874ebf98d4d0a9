import { InputFailure } from '#core/failure/input-failure';
import type { CellPosition, BlockDraft } from '../block-draft.ts';
import { TextFlow, draftsOfTable } from '../text-flow.ts';
import type { CellWithDrafts } from '../text-flow.ts';
import { TABLE_CELLS, TABLE_COLUMNS } from '../limits.ts';

/** What the properties of a cell say; `continues` a cell of the row above. */
export interface DocxCellProperties {
  columnSpan: number;
  continuesAbove: boolean;
}

/** One table while its rows are being read. */
export class DocxTableBuilder {
  readonly #cells: CellWithDrafts[] = [];
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
  add(shape: DocxCellProperties, content: readonly BlockDraft[]): void {
    const place: CellPosition = {
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
      shape.continuesAbove &&
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

  drafts(): readonly BlockDraft[] {
    return draftsOfTable(this.#cells);
  }
}

/**
 * The table cells and text boxes open at one point of a document, innermost
 * last, and the flow that text goes to there.
 */
export class DocxTableStack {
  flow = new TextFlow();
  readonly #open: {
    readonly table: DocxTableBuilder;
    readonly outside: TextFlow;
    cellProperties: DocxCellProperties | null;
  }[] = [];
  #cellCount = 0;

  openTable(): void {
    this.#open.push({ table: new DocxTableBuilder(), outside: this.flow, cellProperties: null });
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
    top.cellProperties = { columnSpan: 1, continuesAbove: false };
    this.flow = new TextFlow();
  }

  /** The shape of the cell that is open, to be filled in from its properties. */
  get shape(): DocxCellProperties | null {
    return this.#open.at(-1)?.cellProperties ?? null;
  }

  closeCell(): void {
    const top = this.#open.at(-1);
    if (top === undefined || top.cellProperties === null) return;
    this.flow.breakLine();
    top.table.add(top.cellProperties, this.flow.drafts);
    top.cellProperties = null;
    this.flow = top.outside;
  }

  closeTable(): void {
    const top = this.#open.pop();
    if (top !== undefined) this.flow.appendDrafts(top.table.drafts());
  }
}
