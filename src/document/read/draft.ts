import type { Block, TableCell, SourceDocument } from '#core/source/document';

/** A block whose place in the text is not known yet. */
export type Draft = ParagraphDraft | TableDraft;

export interface ParagraphDraft {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface TableDraft {
  readonly kind: 'table';
  /** Every printed cell once, in reading order (row by row, left to right). */
  readonly cells: readonly CellDraft[];
}

/** Where a cell stands; spans are at least 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface CellDraft extends CellPlace {
  readonly paragraphs: readonly string[];
}

export const paragraphDraft = (text: string): ParagraphDraft => ({ kind: 'paragraph', text });

/**
 * Writes drafts one below the other into one text and gives each its span:
 * blocks and table rows are separated by a line feed, cells by a tab,
 * paragraphs inside a cell by a line feed.
 */
export function assemble(origin: SourceDocument['origin'], drafts: readonly Draft[]): SourceDocument {
  const writer = new Writer();
  const blocks = drafts.map((draft) => {
    writer.separate('\n');
    return draft.kind === 'table' ? writeTable(writer, draft) : writeParagraph(writer, draft);
  });
  return { origin, text: writer.text(), blocks };
}

function writeParagraph(writer: Writer, draft: ParagraphDraft): Block {
  const start = writer.length;
  writer.add(draft.text);
  return { kind: 'paragraph', span: { start, end: writer.length } };
}

function writeTable(writer: Writer, draft: TableDraft): Block {
  const start = writer.length;
  let row = 0;
  const cells = draft.cells.map((cell, index): TableCell => {
    if (index > 0) writer.add(cell.row === row ? '\t' : '\n');
    row = cell.row;
    const from = writer.length;
    writer.add(cell.paragraphs.map(inOneCell).join('\n'));
    const { column, rowSpan, columnSpan } = cell;
    return { row, column, rowSpan, columnSpan, span: { start: from, end: writer.length } };
  });
  return {
    kind: 'table',
    span: { start, end: writer.length },
    cells,
    rowCount: cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0),
    columnCount: cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
  };
}

/** Inside a cell a tab would read as the border to the next one. */
const inOneCell = (text: string): string => text.replace(/\t/g, ' ');

/** A text that grows; pieces are joined once, at the end. */
class Writer {
  length = 0;
  readonly #pieces: string[] = [];

  add(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  /** Adds `separator` unless nothing has been written. */
  separate(separator: string): void {
    if (this.#pieces.length > 0) this.add(separator);
  }

  text(): string {
    return this.#pieces.join('');
  }
}
