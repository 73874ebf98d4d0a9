import { InputFailure } from '#core/failure/input-failure';
import type { CellPosition, BlockDraft } from '../block-draft.ts';
import { draftsOfTable } from '../nested-table.ts';
import type { CellWithDrafts } from '../nested-table.ts';
import { TextFlow } from '../text-flow.ts';
import type { FlowContext } from '../text-flow.ts';
import { TABLE_COLUMNS } from '../limits.ts';

/** Properties of a cell (`w:tcPr`). */
interface DocxCellProperties {
  columnSpan: number;
  /** Whether it is merged with the cell above it. */
  continuesAbove: boolean;
  /** Whether it is merged with the cell before it, as old versions of Word wrote it (`w:hMerge`). */
  continuesLeft: boolean;
  /** Whether it was deleted while changes were tracked. */
  deleted: boolean;
}

/** Collects the cells of one table. */
class DocxTableBuilder {
  readonly #cells: CellWithDrafts[] = [];
  /** Column → index of the last cell that begins in it. */
  readonly #lastIn = new Map<number, number>();
  #row = -1;
  #column = 0;

  openRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /** Takes back the row that was opened last, which has no cells yet. */
  dropRow(): void {
    this.#row -= 1;
  }

  /** Leaves that many columns at the start of the row without a cell. */
  skip(columns: number): void {
    this.#column += columns;
  }

  /** Adds a cell; one that continues another cell extends that one, and its content is dropped. */
  add(properties: DocxCellProperties, content: readonly BlockDraft[]): void {
    if (properties.deleted) return;
    const left = this.#cells.at(-1);
    if (properties.continuesLeft && left?.row === this.#row) {
      this.#cells[this.#cells.length - 1] = {
        ...left,
        columnSpan: left.columnSpan + properties.columnSpan,
      };
      this.#advance(properties.columnSpan);
      return;
    }
    const position: CellPosition = {
      row: this.#row,
      column: this.#column,
      rowSpan: 1,
      columnSpan: properties.columnSpan,
    };
    this.#advance(properties.columnSpan);
    const above = this.#lastIn.get(position.column);
    const upper = above === undefined ? undefined : this.#cells[above];
    if (
      properties.continuesAbove &&
      upper !== undefined &&
      above !== undefined &&
      upper.row + upper.rowSpan === this.#row
    ) {
      this.#cells[above] = { ...upper, rowSpan: upper.rowSpan + 1 };
      return;
    }
    this.#lastIn.set(position.column, this.#cells.length);
    this.#cells.push({ ...position, content });
  }

  drafts(): readonly BlockDraft[] {
    return draftsOfTable(this.#cells);
  }

  #advance(columns: number): void {
    this.#column += columns;
    if (this.#column > TABLE_COLUMNS)
      throw new InputFailure('input.too-many-cells', { limit: TABLE_COLUMNS });
  }
}

/**
 * The open tables at the current position of a document part or text box, innermost last, and
 * the flow that text is added to.
 */
export class DocxTableStack {
  flow: TextFlow;
  readonly #context: FlowContext;
  readonly #open: {
    readonly table: DocxTableBuilder;
    readonly outside: TextFlow;
    cellProperties: DocxCellProperties | null;
  }[] = [];

  constructor(context: FlowContext) {
    this.#context = context;
    this.flow = new TextFlow(context);
  }

  openTable(): void {
    this.#open.push({ table: new DocxTableBuilder(), outside: this.flow, cellProperties: null });
  }

  openRow(): void {
    this.#open.at(-1)?.table.openRow();
  }

  dropRow(): void {
    this.#open.at(-1)?.table.dropRow();
  }

  skip(columns: number): void {
    this.#open.at(-1)?.table.skip(columns);
  }

  openCell(): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    this.#context.budget.addCells(1);
    top.cellProperties = { columnSpan: 1, continuesAbove: false, continuesLeft: false, deleted: false };
    this.flow = new TextFlow(this.#context);
  }

  /** Properties of the open cell, set while its `w:tcPr` is read; null outside a cell. */
  get cellProperties(): DocxCellProperties | null {
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
