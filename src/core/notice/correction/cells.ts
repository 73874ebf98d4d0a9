import type { Span } from '../../record/span.ts';
import type { SourceDocument, TableCell } from '../../source/document.ts';

/** The cell of a table of the file that holds a place; null where none does. */
export function cellAt({ blocks }: SourceDocument, at: number): TableCell | null {
  const table = blocks.find(({ kind, span }) => kind === 'table' && span.start <= at && at < span.end);
  if (table?.kind !== 'table') return null;
  return table.cells.find(({ span }) => span.start <= at && at < span.end) ?? null;
}

/** The cells of a column that begin in a part of a document, in order. */
export const cellsOfColumn = (
  { blocks }: SourceDocument,
  { start, end }: Span,
  column: number,
): readonly TableCell[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.span.start < end && start < block.span.end
      ? block.cells.filter(
          (cell) => cell.column === column && start <= cell.span.start && cell.span.start < end,
        )
      : [],
  );

/** Where the rows of the tables of a document begin: their first cell that is not empty. */
export const rowStarts = ({ text, blocks }: SourceDocument): ReadonlySet<number> =>
  new Set(
    blocks.flatMap((block) => {
      if (block.kind !== 'table') return [];
      const first = new Map<number, number>();
      for (const { row, span } of block.cells) {
        const own = text.slice(span.start, span.end);
        if (own.trim() === '') continue;
        const start = span.start + own.length - own.trimStart().length;
        first.set(row, Math.min(first.get(row) ?? Infinity, start));
      }
      return [...first.values()];
    }),
  );
