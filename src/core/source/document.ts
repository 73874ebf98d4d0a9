import type { Span } from '../record/span.ts';

/**
 * What every input becomes before it is read: one text, and the blocks it
 * consists of, in reading order. All spans of the registry point into `text`.
 */
export interface SourceDocument {
  readonly origin: 'txt' | 'html' | 'docx' | 'pdf' | 'xlsx';
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

/**
 * One line or paragraph. It may be only a piece of a sentence: page layout
 * breaks lines inside numbers and names, and the reader joins them.
 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
}

/**
 * A real table (html, docx, xlsx, ruled pdf). Text that only looks like a table
 * (tabs, pipes, one cell a line) stays paragraphs here; core/notice finds it.
 */
export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  /** Every printed cell once, in reading order. */
  readonly cells: readonly Cell[];
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One printed cell; paragraphs inside it are separated by line feeds in the text. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly span: Span;
}
