import type { Span } from '../record/span.ts';

/**
 * The common form of every input file: its text, and the blocks of the text in reading order.
 * All spans of the registry are offsets into `text`.
 */
export interface SourceDocument {
  readonly origin: 'txt' | 'html' | 'docx' | 'pdf' | 'xlsx';
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

/**
 * One line or paragraph. It may be part of a sentence: page layout breaks lines inside numbers
 * and names, and the notice reader joins them.
 */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
}

/**
 * A table marked as such in the file (html, docx, xlsx, ruled pdf). Tables typed as text (tabs,
 * pipes, one cell a line) are paragraphs here; core/notice recognises them.
 */
export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  /** Each cell once, in reading order, however many places it covers. */
  readonly cells: readonly TableCell[];
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell, with 0-based row and column; its paragraphs are separated by line feeds in the text. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly span: Span;
}
