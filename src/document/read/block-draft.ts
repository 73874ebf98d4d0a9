import { DocumentBudget } from './budget.ts';
import type { Block, TableCell, SourceDocument } from '#core/source/document';

/**
 * The output of every format reader: paragraphs and tables without spans.
 * `assembleDocument` writes them into one text and gives each its span.
 */
export type BlockDraft = ParagraphDraft | TableDraft;

interface ParagraphDraft {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface TableDraft {
  readonly kind: 'table';
  /** Each cell once, in reading order (row by row, left to right). */
  readonly cells: readonly CellDraft[];
}

/** Row and column of a cell, 0-based; its spans are at least 1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface CellDraft extends CellPosition {
  readonly paragraphs: readonly string[];
}

export const paragraphDraft = (text: string): ParagraphDraft => ({ kind: 'paragraph', text });

/**
 * Joins the drafts into one text: blocks and table rows are separated by a line feed, cells by
 * a tab, paragraphs inside a cell by a line feed.
 * @throws {InputFailure} `input.too-much-text`
 */
export function assembleDocument(
  origin: SourceDocument['origin'],
  drafts: readonly BlockDraft[],
): SourceDocument {
  // Before anything is joined: texts that drafts share take memory for the first time here.
  new DocumentBudget().addText(drafts.reduce((sum, draft) => sum + lengthOf(draft), 0));
  const writer = new TextWriter();
  const blocks = drafts.map((draft) => {
    writer.separate('\n');
    return draft.kind === 'table' ? writeTable(writer, draft) : writeParagraph(writer, draft);
  });
  return { origin, text: writer.text(), blocks };
}

const lengthOf = (draft: BlockDraft): number =>
  draft.kind === 'paragraph'
    ? draft.text.length
    : draft.cells.reduce(
        (sum, { paragraphs }) => sum + paragraphs.reduce((inner, { length }) => inner + length, 0),
        0,
      );

/** The drafts of a document that was read before, to become part of another one. */
export function draftsOfDocument({ text, blocks }: SourceDocument): readonly BlockDraft[] {
  return blocks.map((block): BlockDraft => {
    if (block.kind === 'paragraph')
      return paragraphDraft(text.slice(block.span.start, block.span.end).trim());
    const cells = block.cells.map(({ span, ...position }) => ({
      ...position,
      paragraphs: text.slice(span.start, span.end).split('\n'),
    }));
    return { kind: 'table', cells };
  });
}

function writeParagraph(writer: TextWriter, draft: ParagraphDraft): Block {
  const start = writer.length;
  writer.add(draft.text);
  return { kind: 'paragraph', span: { start, end: writer.length } };
}

function writeTable(writer: TextWriter, draft: TableDraft): Block {
  const start = writer.length;
  let row = 0;
  const cells = draft.cells.map((cell, index): TableCell => {
    if (index > 0) writer.add(cell.row === row ? '\t' : '\n');
    row = cell.row;
    const from = writer.length;
    writer.add(cell.paragraphs.map(withoutTabs).join('\n'));
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

/** A tab inside a cell would be taken for the separator between two cells. */
const withoutTabs = (text: string): string => text.replace(/\t/g, ' ');

/** Collects pieces of text and their total length; joins them once, at the end. */
class TextWriter {
  length = 0;
  readonly #pieces: string[] = [];

  add(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  /** Adds `separator` unless the text is still empty. */
  separate(separator: string): void {
    if (this.#pieces.length > 0) this.add(separator);
  }

  text(): string {
    return this.#pieces.join('');
  }
}
