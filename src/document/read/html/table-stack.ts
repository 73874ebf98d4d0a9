import type { CellPosition, BlockDraft } from '../block-draft.ts';
import { draftsOfTable } from '../nested-table.ts';
import type { CellWithDrafts } from '../nested-table.ts';
import { TextFlow } from '../text-flow.ts';
import type { FlowContext } from '../text-flow.ts';
import { TABLE_DEPTH } from '../limits.ts';
import { CellPlacer } from './cell-placer.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenHtmlTable {
  readonly placer: CellPlacer;
  readonly cells: CellWithDrafts[];
  /** The flow that contains the table; text between the cells is added to it. */
  readonly outside: TextFlow;
  cell: CellPosition | null;
}

/**
 * The open tables at the current position of an html page, innermost last, and the flow that
 * text is added to. Tables nested deeper than `TABLE_DEPTH` are ignored: their text is added to
 * the cell around them.
 */
export class HtmlTableStack {
  flow: TextFlow;
  readonly #context: FlowContext;
  readonly #tables: OpenHtmlTable[] = [];
  #ignored = 0;

  constructor(context: FlowContext) {
    this.#context = context;
    this.flow = new TextFlow(context);
  }

  openTable(): void {
    if (this.#tables.length >= TABLE_DEPTH) this.#ignored += 1;
    else this.#tables.push({ placer: new CellPlacer(), cells: [], outside: this.flow, cell: null });
  }

  openRow(): void {
    if (this.#ignored > 0) return;
    this.closeCell();
    this.#tables.at(-1)?.placer.startRow();
  }

  openCell(attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined || this.#ignored > 0) return;
    this.closeCell();
    this.#context.budget.addCells(1);
    table.cell = table.placer.place(attributes['rowspan'], attributes['colspan']);
    this.flow = new TextFlow(this.#context);
  }

  closeCell(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.cell === null || this.#ignored > 0) return;
    this.flow.breakLine();
    table.cells.push({ ...table.cell, content: this.flow.drafts });
    table.cell = null;
    this.flow = table.outside;
  }

  closeTable(): void {
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    this.closeCell();
    const table = this.#tables.pop();
    if (table !== undefined) this.flow.appendDrafts(draftsOfTable(table.cells));
  }

  /** The drafts of the whole page; to be called at its end. */
  finish(): readonly BlockDraft[] {
    this.flow.breakLine();
    return this.flow.drafts;
  }
}
