import type { Span } from '#core/record/span';
import type { SourceDocument, Table } from '#core/source/document';
import { elementAt } from '#document/read/element-at';

/** The content of a document as plain data, for comparison in tests. */

/** Text of each cell by row and column; squares covered by a merged cell are null. */
type TextGrid = readonly (readonly (string | null)[])[];

/** The blocks of a document: a string for each paragraph, a grid for each table. */
export function contentOf(document: SourceDocument): readonly (string | TextGrid)[] {
  return document.blocks.map((block) =>
    block.kind === 'table'
      ? textGridOf(document, block)
      : document.text.slice(block.span.start, block.span.end),
  );
}

function textGridOf({ text }: SourceDocument, table: Table): TextGrid {
  const grid = Array.from({ length: table.rowCount }, () =>
    Array<string | null>(table.columnCount).fill(null),
  );
  for (const cell of table.cells) {
    elementAt(grid, cell.row)[cell.column] = text.slice(cell.span.start, cell.span.end);
  }
  return grid;
}

/** The text of every paragraph, including those in cells, without white space; empty ones are left out. */
export function paragraphTexts(document: SourceDocument): readonly string[] {
  return document.blocks
    .flatMap((block): readonly { readonly span: Span }[] => (block.kind === 'table' ? block.cells : [block]))
    .flatMap(({ span }) => document.text.slice(span.start, span.end).split('\n'))
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => text !== '');
}
