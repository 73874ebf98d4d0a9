import type { Span } from '#core/record/span';
import type { SourceDocument, Table } from '#core/source/document';

/** Text of each cell by row, as a reader sees it; places covered by a merged cell are null. */
export type TextGrid = readonly (readonly (string | null)[])[];

/** A document as plain data for comparing: a string a paragraph, a grid a table. */
export function contentOf(document: SourceDocument): readonly (string | TextGrid)[] {
  return document.blocks.map((block) =>
    block.kind === 'table'
      ? textGridOf(document, block)
      : document.text.slice(block.span.start, block.span.end),
  );
}

export function textGridOf({ text }: SourceDocument, table: Table): TextGrid {
  const grid = Array.from({ length: table.rowCount }, () =>
    Array<string | null>(table.columnCount).fill(null),
  );
  for (const cell of table.cells) {
    (grid[cell.row] as (string | null)[])[cell.column] = text.slice(cell.span.start, cell.span.end);
  }
  return grid;
}

/** Every paragraph, also those inside cells, without white space; empty ones left out. */
export function paragraphTexts(document: SourceDocument): readonly string[] {
  return document.blocks
    .flatMap((block): readonly { readonly span: Span }[] => (block.kind === 'table' ? block.cells : [block]))
    .flatMap(({ span }) => document.text.slice(span.start, span.end).split('\n'))
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => text !== '');
}
